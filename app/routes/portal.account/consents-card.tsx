import { useTranslation } from "react-i18next";
import { formatDateTime, useLocale } from "~/platform/i18n";
import { Button, Card, Disclosure, StatusTag } from "~/ui";

type Consent = {
  code: string;
  title: string;
  body: string;
  version: string;
  state: "given" | "withdrawn";
  at: Date;
};

/** What a person has agreed to, each consent on its own, with the way to withdraw it. */
export function ConsentsCard({ consents }: { consents: Consent[] }) {
  const { t } = useTranslation("accounts");
  const locale = useLocale();
  if (consents.length === 0) return null;
  return (
    <Card title={t("consents.title")}>
      <p className="aside-line">{t("consents.lead")}</p>
      {consents.map(({ code, title, body, version, state, at }) => (
        <section key={code} className="own-consent">
          <h3>{title}</h3>
          <p>
            <StatusTag tone={state === "given" ? "success" : "neutral"}>
              {t(`consents.${state}`)}
            </StatusTag>{" "}
            {t("consents.record", { at: formatDateTime(at, locale), version })}
          </p>
          <Disclosure summary={t("consents.text")}>
            {body.split("\n\n").map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </Disclosure>
          {state === "given" && (
            <form method="post">
              <input type="hidden" name="consent" value={code} />
              <Button variant="secondary" size="small" name="intent" value="withdraw_consent">
                {t("consents.withdraw")}
                <span className="sr-only">: {title}</span>
              </Button>
            </form>
          )}
        </section>
      ))}
    </Card>
  );
}
