import { useTranslation } from "react-i18next";
import { Button, ButtonRow, Card, Select, Stack } from "~/ui";
import { mailWishes } from "../groups";
import type { Preference } from "../preferences/preferences.server";

/** How a person wants to hear by mail, a choice a group. */
export function PreferencesCard({ preferences }: { preferences: Preference[] }) {
  const { t } = useTranslation("notifications");
  return (
    <Card id="notices" title={t("preferences.title")}>
      <form method="post">
        <Stack>
          <p>{t("preferences.lead")}</p>
          {preferences.map(({ group, mail, mandatory }) =>
            mandatory ? (
              <p key={group}>
                <strong>{t(`preferences.groups.${group}`)}</strong>
                <br />
                {t("preferences.mandatory")}
              </p>
            ) : (
              <Select
                key={group}
                name={`mail_${group}`}
                label={t(`preferences.groups.${group}`)}
                hint={t(`preferences.hints.${group}`)}
                defaultValue={mail}
                options={mailWishes.map((wish) => ({
                  value: wish,
                  label: t(`preferences.wishes.${wish}`),
                }))}
              />
            ),
          )}
          <ButtonRow>
            <Button name="intent" value="notice_preferences">
              {t("preferences.save")}
            </Button>
          </ButtonRow>
        </Stack>
      </form>
    </Card>
  );
}
