import { useTranslation } from "react-i18next";
import { say, type Text, useLocale } from "~/platform/i18n";
import { DefinitionList } from "~/ui";
import type { Condition } from "../ballot/proposal";
import { ConditionList } from "./condition-list";

/** What a proposal or a decision says: outcome, reasons, conditions. */
export function ProposalText({
  proposal: { proposal, reason, reasons, conditions },
  decided = false,
}: {
  proposal: {
    proposal: string;
    reason: Text | null;
    reasons: string;
    conditions: readonly Condition[];
  };
  decided?: boolean;
}) {
  const { t } = useTranslation("review-committee");
  const locale = useLocale();
  return (
    <>
      <DefinitionList
        items={[
          {
            term: t(decided ? "decision.outcome" : "ballot.proposal"),
            value: <strong>{t(`outcomes.${proposal}`)}</strong>,
          },
          ...(reason ? [{ term: t("decision.reasonCode"), value: say(reason, locale) }] : []),
          {
            term: t("decision.reasons"),
            value: <span className="whitespace-pre-line">{reasons}</span>,
          },
        ]}
      />
      {conditions.length > 0 && (
        <>
          <p className="font-semibold">{t("conditions.title")}</p>
          <ConditionList conditions={conditions} />
        </>
      )}
    </>
  );
}
