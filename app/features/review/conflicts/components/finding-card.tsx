import { useTranslation } from "react-i18next";
import { formatDate, useLocale } from "~/platform/i18n";
import type { FieldErrors, Refusal } from "~/platform/refusal";
import { Button, ButtonRow, Card, DefinitionList, StatusTag, TextArea } from "~/ui";
import type { FindingRow } from "../list-findings.server";
import type { TypedFinding } from "../post-findings.server";

/** A refused decision with what was typed. */
export type RefusedFinding = { typed: TypedFinding; refusal: Refusal; fields: FieldErrors };

const tones = { open: "warning", confirmed: "danger", dismissed: "neutral" } as const;

/** One tie that the data shows, and, for who decides, the form beside it. */
export function FindingCard({
  row,
  decides,
  refused,
  withApplication,
}: {
  row: FindingRow;
  decides: boolean;
  refused: RefusedFinding | null;
  /** not where the page is about one application anyway */
  withApplication: boolean;
}) {
  const { t } = useTranslation("review-conflicts");
  const { t: ui } = useTranslation("ui");
  const locale = useLocale();
  const { application, person } = row;
  const own = refused?.typed.finding === row.id ? refused : null;
  return (
    <Card
      level={3}
      title={person.fullName}
      actions={<StatusTag tone={tones[row.state]}>{t(`states.${row.state}`)}</StatusTag>}
    >
      {withApplication && (
        <p className="mb-3">
          <a href={`/admin/applications/${application.id}`}>
            {application.number} · {application.title}
          </a>
        </p>
      )}
      <DefinitionList
        items={[
          { term: t("person"), value: person.roles.map((role) => ui(`roles.${role}`)).join(", ") },
          { term: t("kind"), value: t(`kinds.${row.kind}`) },
          { term: t("basis"), value: t(`bases.${row.basis}`), hint: <Detail row={row} /> },
          { term: t("found"), value: formatDate(row.foundAt, locale) },
          ...(row.decidedAt
            ? [
                {
                  term: t("decision"),
                  value: t("decisionOf", {
                    state: t(`states.${row.state}`),
                    name: row.decidedBy ?? "—",
                    date: formatDate(row.decidedAt, locale),
                  }),
                  hint: row.reason || undefined,
                },
              ]
            : []),
        ]}
      />
      {decides && row.state === "open" && <DecisionForm row={row} refused={own} />}
    </Card>
  );
}

/** What coincides; of an answer also which one. */
function Detail({ row }: { row: FindingRow }) {
  const { t } = useTranslation("review-conflicts");
  const [, code, named] = /^(\w+): (.*)$/s.exec(row.detail) ?? [];
  return (
    <span className="wrap-anywhere">{code ? `${named} (${t(`fields.${code}`)})` : row.detail}</span>
  );
}

function DecisionForm({ row, refused }: { row: FindingRow; refused: RefusedFinding | null }) {
  const { t } = useTranslation("review-conflicts");
  const error = refused?.fields.reason;
  const about = t("confirmFor", { person: row.person.fullName, number: row.application.number });
  return (
    <form method="post" noValidate className="stack stack--tight mt-4">
      <input type="hidden" name="finding" value={row.id} />
      <TextArea
        name="reason"
        id={`reason-${row.id}`}
        rows={2}
        label={t("reasonLabel")}
        hint={t("reasonHint")}
        error={error && t(`errors.${error.code}`)}
        defaultValue={refused?.typed.reason ?? ""}
      />
      <ButtonRow>
        <Button name="intent" value="confirm_conflict" variant="danger" size="small">
          {t("confirm")}
          <span className="sr-only">: {about}</span>
        </Button>
        <Button name="intent" value="dismiss_conflict" variant="secondary" size="small">
          {t("dismiss")}
          <span className="sr-only">: {about}</span>
        </Button>
      </ButtonRow>
    </form>
  );
}
