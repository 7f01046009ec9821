import { useTranslation } from "react-i18next";
import type { OwnInvitation } from "~/features/organisations";
import { formatDate, useLocale } from "~/platform/i18n";
import { Button, ButtonRow, Card, Stack } from "~/ui";

type Shown = Omit<OwnInvitation, "expiresAt"> & { expiresAt: Date | string };

/** Organisations that invite the reader. */
export function OwnInvitations({ invitations }: { invitations: Shown[] }) {
  const { t } = useTranslation("organisations");
  const locale = useLocale();
  if (invitations.length === 0) return null;
  return (
    <Card title={t("page.own_invitations")} id="invitations">
      {invitations.map(({ id, person, organisation, role, expiresAt }) => (
        <form key={id} method="post" action="/portal/organisation">
          <Stack gap="tight">
            <input type="hidden" name="invitation" value={id} />
            <p>
              {t("page.own_invitation", {
                person,
                organisation,
                role: t(`roles.${role}`),
                date: formatDate(expiresAt, locale),
              })}
            </p>
            <ButtonRow>
              <Button name="intent" value="accept_invitation">
                {t("page.accept_invitation")}
                <span className="sr-only">: {organisation}</span>
              </Button>
            </ButtonRow>
          </Stack>
        </form>
      ))}
    </Card>
  );
}
