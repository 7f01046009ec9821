import { useTranslation } from "react-i18next";
import { Button, ButtonRow, TextArea } from "~/ui";
import type { JudgingAct } from "../condition-states";
import type { TypedJudgement } from "../post-condition.server";
import { textLimit } from "../proof-shape";
import type { FollowedCondition } from "../read-conditions.server";
import { type Refused, useErrorOf } from "./use-said";

export type RefusedJudgement = Refused & { typed: TypedJudgement };

const looks: Record<JudgingAct, "primary" | "secondary" | "danger"> = {
  accept_proof: "primary",
  record_fulfilled: "primary",
  return_proof: "secondary",
  waive_condition: "danger",
};

/** What a member of staff may do about a condition now: one note, and a button for each act. */
export function JudgementForm({
  condition: { id, position, version },
  acts,
  refused,
}: {
  condition: FollowedCondition;
  acts: readonly JudgingAct[];
  /** of this condition */
  refused: RefusedJudgement | null;
}) {
  const { t } = useTranslation("review-conditions");
  const errorOf = useErrorOf(refused);
  if (acts.length === 0) return null;
  return (
    <form method="post" noValidate className="stack stack--tight">
      <input type="hidden" name="condition" value={id} />
      <input type="hidden" name="version" value={version} />
      <TextArea
        name="note"
        id={`note-${id}`}
        rows={3}
        label={t("judge.note")}
        hint={`${acts.map((act) => t(`judge.hints.${act}`)).join(" ")} ${t("judge.limit", { limit: textLimit })}`}
        error={errorOf("note")}
        autoComplete="off"
        defaultValue={refused?.typed.note}
      />
      <ButtonRow>
        {acts.map((act) => (
          <Button key={act} name="intent" value={act} variant={looks[act]} size="small">
            {t(`judge.acts.${act}`)}
            <span className="sr-only">: {t("no", { no: position })}</span>
          </Button>
        ))}
      </ButtonRow>
    </form>
  );
}
