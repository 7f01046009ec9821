import { useTranslation } from "react-i18next";
import { formatDate, useLocale } from "~/platform/i18n";
import type { FieldErrors, Refusal } from "~/platform/refusal";
import { Button, ButtonRow, Card, DefinitionList, StatusTag, TextArea } from "~/ui";
import type { FindingGroup } from "../group-findings";
import type { FindingRow } from "../list-findings.server";
import type { TypedFinding } from "../post-findings.server";

/** A refused decision with what was typed. */
export type RefusedFinding = { typed: TypedFinding; refusal: Refusal; fields: FieldErrors };

const tones = { open: "warning", confirmed: "danger", dismissed: "neutral" } as const;

/** What the data shows between one person and one application, and, for who decides, the form beside it. */
export function FindingCard({
  group,
  decides,
  refused,
  withApplication,
}: {
  group: FindingGroup;
  decides: boolean;
  refused: RefusedFinding | null;
  /** not where the page is about one application anyway */
  withApplication: boolean;
}) {
  const { t } = useTranslation("review-conflicts");
  const { t: ui } = useTranslation("ui");
  const locale = useLocale();
  const { first, rows } = group;
  const { application, person } = first;
  const own = refused?.typed.finding === first.id ? refused : null;
  return (
    <Card
      level={3}
      title={person.fullName}
      actions={<StatusTag tone={tones[first.state]}>{t(`states.${first.state}`)}</StatusTag>}
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
          { term: t("roles"), value: person.roles.map((role) => ui(`roles.${role}`)).join(", ") },
          ...rows.map((row) => ({
            key: row.id,
            term: t(`kinds.${row.kind}`),
            value: t(`bases.${row.basis}`),
            hint: <Detail row={row} />,
          })),
          { term: t("found"), value: formatDate(first.foundAt, locale) },
          ...(first.decidedAt
            ? [
                {
                  term: t("decision"),
                  value: t("decisionOf", {
                    state: t(`states.${first.state}`),
                    name: first.decidedBy ?? "—",
                    date: formatDate(first.decidedAt, locale),
                  }),
                  hint: first.reason || undefined,
                },
              ]
            : []),
        ]}
      />
      {decides && first.state === "open" && <DecisionForm group={group} refused={own} />}
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

function DecisionForm({
  group: { first, rows },
  refused,
}: {
  group: FindingGroup;
  refused: RefusedFinding | null;
}) {
  const { t } = useTranslation("review-conflicts");
  const error = refused?.fields.reason;
  const about = t("confirmFor", {
    person: first.person.fullName,
    number: first.application.number,
  });
  return (
    <form method="post" noValidate className="stack stack--tight mt-4">
      {rows.map(({ id }) => (
        <input key={id} type="hidden" name="finding" value={id} />
      ))}
      <TextArea
        name="reason"
        id={`reason-${first.id}`}
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
