import { useTranslation } from "react-i18next";
import type { FieldErrors } from "~/platform/refusal";
import { Button, Disclosure, Select, TextArea } from "~/ui";
import { conflictKinds } from "../../conflicts/conflict-kinds";

/** A conflict of interest that came to light after the invitation was accepted. */
export function RecusalForm({
  typed,
  errors,
}: {
  typed: Readonly<Record<string, string>> | null;
  errors: FieldErrors;
}) {
  const { t } = useTranslation(["review-scoring", "review-experts"]);
  const errorOf = (field: string) => {
    const error = errors[field];
    return error && t(`errors.${error.code}`, { ...error.params });
  };
  return (
    <div className="no-print">
      <Disclosure summary={t("recusal.title")} open={typed !== null}>
        <form method="post" className="form" noValidate>
          <p>{t("recusal.lead")}</p>
          <Select
            name="conflict_kind"
            label={t("recusal.kind")}
            placeholder={t("recusal.choose")}
            width="medium"
            error={errorOf("conflict_kind")}
            defaultValue={typed?.conflict_kind ?? ""}
            options={conflictKinds.map((kind) => ({
              value: kind,
              label: t(`review-experts:conflict.kinds.${kind}`),
            }))}
          />
          <TextArea
            name="explanation"
            label={t("recusal.explanation")}
            rows={3}
            error={errorOf("explanation")}
            defaultValue={typed?.explanation}
          />
          <div className="button-row">
            <Button name="intent" value="recuse" variant="danger">
              {t("recusal.act")}
            </Button>
          </div>
        </form>
      </Disclosure>
    </div>
  );
}
