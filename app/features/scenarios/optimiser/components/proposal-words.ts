import { useTranslation } from "react-i18next";
import { type Resource, resourceRow, resources } from "~/features/site";
import { say } from "~/platform/i18n";
import type { FieldErrors, Refusal } from "~/platform/refusal";
import { useScenarioWords } from "../../components/scenario-words";
import type { TypedProposal } from "../page/post-proposal.server";
import type { ShownBlocker, ShownPhase } from "../page/shown-proposal";

export type RefusedProposal = { refusal: Refusal; fields: FieldErrors; typed: TypedProposal };

/** What was refused of the form with this button; null when another was posted. */
export const refusedIn = (refused: RefusedProposal | null, intent: string) =>
  refused?.typed.intent === intent ? refused : null;

/** How a proposal is put into the reader's language. */
export function useProposalWords() {
  const words = useScenarioWords();
  const { t } = useTranslation("scenarios-optimiser");
  const { locale, number, quarter } = words;
  const phase = ({ number: application, phase: index, name }: ShownPhase) =>
    t("phaseOf", { number: application, phase: index + 1 }) + (name ? ` (${name})` : "");
  const limitOf = (building: string | null) =>
    building === null ? t("limits.site") : t("limits.building", { building });
  const resource = (code: string) => {
    const found = resources.find((one) => one === code);
    return found ? say(resourceRow(found).label, locale) : code;
  };
  const amount = (code: Resource, value: number) =>
    `${number(value)}\u00a0${say(resourceRow(code).unit, locale)}`;
  const refused = (refusal: Refusal): string => {
    const own = t(`refusals.${refusal.code}`, { ...refusal.params, defaultValue: "" });
    return own === "" ? words.refused(refusal) : own;
  };
  /** Who is in the way of somebody, and of what. */
  const blocker = (one: ShownBlocker): string => {
    const people = one.by.map(phase).join("; ");
    const said = {
      unit: one.unit ?? "",
      building: one.building ?? "",
      resource: one.resource ? resource(one.resource).toLowerCase() : "",
      limit: limitOf(one.building),
      quarter: quarter(one.quarter),
    };
    return t(`blockers.${one.kind}`, said) + (people && t("blockers.by", { who: people }));
  };
  return { t, locale, number, quarter, phase, limitOf, resource, amount, refused, blocker };
}
