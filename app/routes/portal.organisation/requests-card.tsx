import { useTranslation } from "react-i18next";
import { memberRoles } from "~/features/organisations";
import { formatDate, useLocale } from "~/platform/i18n";
import { Button, ButtonRow, Card, Select, Stack } from "~/ui";

type JoinRequest = { id: string; createdAt: Date | string; fullName: string; email: string };

/** People who ask to be let in, each decided by the owner. */
export function RequestsCard({ id, requests }: { id: string; requests: JoinRequest[] }) {
  const { t } = useTranslation("organisations");
  const locale = useLocale();
  return (
    <Card title={t("page.requests")}>
      <Stack>
        <p>{t("page.requests_lead")}</p>
        {requests.map((request) => (
          <form key={request.id} method="post" action={`/portal/organisation?id=${id}`}>
            <Stack gap="tight">
              <input type="hidden" name="join_request" value={request.id} />
              <p>
                <strong>{request.fullName}</strong>, {request.email}
                <br />
                <small>
                  {t("page.requested", { date: formatDate(request.createdAt, locale) })}
                </small>
              </p>
              <Select
                name="role"
                id={`role-${request.id}`}
                label={t("page.role_of", { name: request.fullName })}
                defaultValue="viewer"
                width="medium"
                options={memberRoles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
              />
              <ButtonRow>
                <Button name="intent" value="accept_join">
                  {t("page.accept")}
                </Button>
                <Button name="intent" value="decline_join" variant="secondary">
                  {t("page.decline")}
                </Button>
              </ButtonRow>
            </Stack>
          </form>
        ))}
      </Stack>
    </Card>
  );
}
