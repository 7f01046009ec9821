import { useTranslation } from "react-i18next";
import { formatDate, useLocale } from "~/platform/i18n";
import { Button, ButtonRow, Card, CheckboxGroup, EmptyState } from "~/ui";
import type { AgendaCandidate } from "../agenda/candidates.server";
import type { SessionKind } from "../session-states";
import { type Refused, useErrorOf } from "./refused";

/** Applications that wait for such a session, to be put on its agenda. */
export function AddItems({
  candidates,
  kind,
  refused,
}: {
  candidates: AgendaCandidate[];
  kind: SessionKind;
  refused: Refused | null;
}) {
  const { t } = useTranslation("review-committee");
  const locale = useLocale();
  const errorOf = useErrorOf(refused);
  return (
    <Card title={t("agenda.add")}>
      {candidates.length === 0 ? (
        <EmptyState level={3} title={t("agenda.noCandidates")}>
          <p>{t(`agenda.noCandidatesText.${kind}`)}</p>
        </EmptyState>
      ) : (
        <form method="post" className="stack stack--tight">
          <CheckboxGroup
            name="application"
            legend={t("agenda.candidates")}
            error={errorOf("application")}
            options={candidates.map((one) => ({
              value: one.id,
              label: `${one.number} · ${one.title || t("untitled")}`,
              hint: t("agenda.candidateHint", {
                organisation: one.organisation,
                date: formatDate(one.since, locale),
                due: one.dueAt ? formatDate(one.dueAt, locale) : "—",
              }),
            }))}
          />
          <ButtonRow>
            <Button name="intent" value="add_item">
              {t("acts.add_item")}
            </Button>
          </ButtonRow>
        </form>
      )}
    </Card>
  );
}
