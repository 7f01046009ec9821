import { useTranslation } from "react-i18next";
import type { FieldErrors } from "~/platform/refusal";
import { Button, ButtonRow, Checkbox, Disclosure, Fieldset } from "~/ui";
import type { CheckPageData, OfferedConsent } from "../draft/check-page.server";

/** The consents, each a document and a box of its own, and the button that submits. */
export function SubmitForm({ page, errors }: { page: CheckPageData; errors: FieldErrors }) {
  const { t } = useTranslation("applications");
  const ready = page.errors.length + page.stops.length === 0;
  return (
    <form method="post" className="form card submit-form" noValidate>
      <Fieldset legend={t("check.consents")} lead={t("check.consentsLead")}>
        {page.consents.map((consent) => (
          <ConsentBox key={consent.name} consent={consent} error={errors[consent.name]?.code} />
        ))}
      </Fieldset>
      <Fieldset legend={t("check.submitTitle")} lead={t("check.submitLead")} section>
        {ready ? (
          <ButtonRow>
            <Button name="intent" value="submit" size="large">
              {t("check.submit")}
            </Button>
          </ButtonRow>
        ) : (
          <p>
            <a href="#blockers">{t("check.notReady")}</a>
          </p>
        )}
      </Fieldset>
    </form>
  );
}

function ConsentBox({ consent, error }: { consent: OfferedConsent; error?: string }) {
  const { t } = useTranslation("applications");
  return (
    <div className="consent">
      <Checkbox
        name={consent.name}
        value="yes"
        label={consent.label}
        optionalText={consent.required ? t("check.consentRequired") : t("optional")}
        error={error && t(`refusals.${error}`)}
      />
      <Disclosure summary={t("check.readConsent")}>
        <div className="prose consent__text">
          <h3>{consent.title}</h3>
          <p className="quiet">{t("check.consentVersion", { version: consent.version })}</p>
          {consent.body.split("\n\n").map((paragraph) => (
            <p key={paragraph.slice(0, 40)}>{paragraph}</p>
          ))}
        </div>
      </Disclosure>
    </div>
  );
}
