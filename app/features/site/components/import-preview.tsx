import { formatDateTime } from "~/platform/i18n";
import type { Refusal } from "~/platform/refusal";
import { Banner, Button, ButtonLink, ButtonRow, Card, DataTable, Stat, StatList } from "~/ui";
import type { ImportView, ShownChange } from "../import/import-view.server";
import { useInventoryWords } from "./inventory-words";
import { RefusedSummary } from "./refused-summary";
import { SiteFrame, sitePlaces } from "./site-frame";

/** What a file would change, row by row; or what is wrong in it, all of it at once. */
export function ImportPreview({
  view,
  refused,
}: {
  view: ImportView;
  refused: { refusal: Refusal } | null;
}) {
  const { t, locale, number } = useInventoryWords();
  const { counts, appliedAt } = view;
  const some = counts.added + counts.changed > 0;
  return (
    <>
      <RefusedSummary refused={refused && { ...refused, fields: {} }} />
      <SiteFrame
        place="import"
        title={t("import.previewTitle")}
        lead={t("import.previewLead", {
          file: view.fileName,
          at: formatDateTime(view.madeAt, locale),
        })}
        back={{ href: sitePlaces.import, label: t("import.another") }}
        illustrative={view.illustrative}
      >
        {appliedAt ? (
          <Banner tone="success" announce="status" title={t("import.applied")}>
            <p>
              {t("import.appliedText", {
                added: number(counts.added),
                changed: number(counts.changed),
              })}
            </p>
            <p>
              <a href={sitePlaces.units}>{t("backToUnits")}</a>
            </p>
          </Banner>
        ) : (
          <>
            <StatList>
              <Stat label={t("import.added")} value={number(counts.added)} />
              <Stat label={t("import.changed")} value={number(counts.changed)} />
              <Stat label={t("import.unchanged")} value={number(counts.unchanged)} />
              <Stat
                label={t("import.faulty")}
                value={number(counts.faulty)}
                tone={counts.faulty > 0 ? "action" : "neutral"}
              />
            </StatList>
            {counts.faulty > 0 ? <Faults view={view} /> : <Apply view={view} some={some} />}
            {view.changes.length > 0 && <Changes view={view} />}
          </>
        )}
      </SiteFrame>
    </>
  );
}

function Apply({ view, some }: { view: ImportView; some: boolean }) {
  const { t } = useInventoryWords();
  return (
    <Card title={t(some ? "import.ready" : "import.nothing")}>
      <p className="mb-4">{t(some ? "import.readyText" : "import.nothingText")}</p>
      {some && (
        <form method="post">
          <input type="hidden" name="digest" value={view.digest} />
          <ButtonRow>
            <Button name="intent" value="apply_import">
              {t("import.apply")}
            </Button>
            <ButtonLink variant="quiet" href={sitePlaces.import}>
              {t("import.leave")}
            </ButtonLink>
          </ButtonRow>
        </form>
      )}
    </Card>
  );
}

function Faults({ view }: { view: ImportView }) {
  const { t, sayRefusal } = useInventoryWords();
  const { faults, counts } = view;
  return (
    <Card flush title={t("import.faults")}>
      <p className="px-5 py-3">
        {t("import.faultsText")}
        {faults.length < counts.faulty && ` ${t("import.firstOnly", { count: faults.length })}`}
      </p>
      <DataTable
        caption={t("import.faults")}
        captionHidden
        rows={faults.map((fault, index) => ({ ...fault, key: String(index) }))}
        rowKey={(row) => row.key}
        columns={[
          { key: "row", header: t("import.row"), numeric: true, cell: (row) => row.row },
          { key: "column", header: t("import.column"), cell: (row) => t(`columns.${row.field}`) },
          { key: "value", header: t("import.value"), cell: (row) => row.value || "—" },
          { key: "fault", header: t("import.fault"), cell: (row) => sayRefusal(row.refusal) },
        ]}
      />
    </Card>
  );
}

function Changes({ view }: { view: ImportView }) {
  const { t, sayValue } = useInventoryWords();
  const { changes, counts } = view;
  return (
    <Card flush title={t("import.changes")}>
      {changes.length < counts.added + counts.changed && (
        <p className="px-5 py-3">{t("import.firstOnly", { count: changes.length })}</p>
      )}
      <DataTable
        caption={t("import.changes")}
        captionHidden
        rows={changes}
        rowKey={(row) => row.code}
        columns={[
          { key: "code", header: t("columns.unit"), rowHeader: true, cell: (row) => row.code },
          {
            key: "kind",
            header: t("import.what"),
            cell: (row) => t(row.fields ? "import.change" : "import.addition"),
          },
          { key: "fields", header: t("import.fields"), cell: (row: ShownChange) => fieldsOf(row) },
        ]}
      />
    </Card>
  );

  function fieldsOf({ fields }: ShownChange) {
    if (!fields) return "—";
    return (
      <ul>
        {fields.map(({ field, before, after }) => (
          <li key={field}>
            {t(`columns.${field}`)}: {sayValue(field, before)} → {sayValue(field, after)}
          </li>
        ))}
      </ul>
    );
  }
}
