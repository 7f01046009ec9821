import type { FieldErrors, Refusal } from "~/platform/refusal";
import { Button, ButtonLink, ButtonRow, Card, FileField, Prose } from "~/ui";
import { type UnitField, unitFields } from "../inventory/unit-fields";
import { useInventoryWords } from "./inventory-words";
import { RefusedSummary } from "./refused-summary";
import { SiteFrame, sitePlaces } from "./site-frame";

export type RefusedImport = { refusal: Refusal; fields: FieldErrors; columns: UnitField[] };

/** Takes a file of units; nothing changes before what it would do was looked at. */
export function ImportPage({
  illustrative,
  megabytes,
  rows,
  refused,
}: {
  illustrative: boolean;
  megabytes: number;
  rows: number;
  refused: RefusedImport | null;
}) {
  const { t, sayRefusal, number } = useInventoryWords();
  const columns = refused?.columns.map((field) => t(`columns.${field}`)).join(", ");
  const error = refused && [sayRefusal(refused.refusal), columns].filter(Boolean).join(" ");
  const shown = refused && {
    refusal: refused.refusal,
    fields: { file: { code: refused.refusal.code, params: refused.refusal.params } },
  };
  return (
    <>
      <RefusedSummary refused={shown} />
      <SiteFrame
        place="import"
        title={t("import.title")}
        lead={t("import.lead")}
        back={{ href: sitePlaces.units, label: t("backToUnits") }}
        illustrative={illustrative}
      >
        <Card title={t("import.file")}>
          <form method="post" encType="multipart/form-data" noValidate className="stack">
            <FileField
              name="file"
              label={t("import.fileLabel")}
              hint={t("import.fileHint", { megabytes, rows: number(rows) })}
              accept=".csv,.xlsx"
              error={error}
            />
            <ButtonRow>
              <Button name="intent" value="read_import">
                {t("import.read")}
              </Button>
              <ButtonLink variant="secondary" href={`${sitePlaces.units}.xlsx`}>
                {t("import.sample")}
              </ButtonLink>
            </ButtonRow>
          </form>
        </Card>
        <Card title={t("import.shape")}>
          <Prose>
            <p>{t("import.shapeText")}</p>
            <ul>
              {unitFields
                .filter((field) => !field.startsWith("area_") || field === "area_m2")
                .map((field) => (
                  <li key={field}>
                    <b>{t(`columns.${field}`)}</b>: {t(`import.columns.${field}`)}
                  </li>
                ))}
            </ul>
          </Prose>
        </Card>
      </SiteFrame>
    </>
  );
}
