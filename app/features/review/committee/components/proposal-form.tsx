import { useTranslation } from "react-i18next";
import { say, useLocale } from "~/platform/i18n";
import {
  Banner,
  Button,
  ButtonRow,
  Card,
  DateField,
  Disclosure,
  FieldGrid,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from "~/ui";
import {
  conditionField,
  conditionOwners,
  emptyCondition,
  isFilled,
  limits,
  type TypedCondition,
  type TypedProposal,
} from "../ballot/proposal";
import type { ItemView } from "../views/item-view.server";
import { type Refused, useErrorOf } from "./refused";

/** Rows of conditions that a new proposal begins with. */
const firstRows = 2;

/** The form that puts a proposal to the vote, or why none can be put now. */
export function ProposalForm({
  view,
  typed,
  refused,
}: {
  view: ItemView;
  typed: TypedProposal | null;
  refused: Refused | null;
}) {
  const { t } = useTranslation("review-committee");
  const locale = useLocale();
  const errorOf = useErrorOf(refused);
  const { roll, marks } = view;
  const again = view.ballots.length > 0;
  const title = t(again ? "proposal.again" : "proposal.title");
  if (!view.acts.includes("put_to_vote")) {
    const left = !view.application.stands;
    return (
      <Card title={title}>
        <Banner tone="warning" title={t(left ? "item.left" : "item.noQuorum")}>
          <p>{left ? t("item.leftText") : t("item.noQuorumText", roll)}</p>
        </Banner>
      </Card>
    );
  }
  const panel = view.session.kind === "appeal_panel";
  const shown = typed ?? begun(view);
  return (
    <Card title={title}>
      <form method="post" noValidate className="stack stack--tight">
        <input type="hidden" name="version" value={view.version} />
        <p className="text-sm text-ink-soft">
          {t("proposal.marks", { ...roll, num: marks.pass.num, den: marks.pass.den })}
        </p>
        {!typed && !again && view.proposal && <p>{t("proposal.fromCommittee")}</p>}
        <RadioGroup
          name="outcome"
          legend={t("decision.outcome")}
          error={errorOf("outcome")}
          defaultValue={shown.outcome}
          options={view.outcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
        />
        <Select
          name="reason_code"
          label={t("decision.reasonCode")}
          hint={t(`proposal.reasonHint.${panel ? "appeal_panel" : "committee"}`)}
          error={errorOf("reason_code")}
          placeholder={t("proposal.noReason")}
          defaultValue={shown.reason_code}
          options={view.reasons.map(({ code, name }) => ({
            value: code,
            label: say(name, locale),
          }))}
        />
        <TextArea
          name="reasons"
          label={t("decision.reasons")}
          hint={t("proposal.reasonsHint", { limit: limits.reasons })}
          error={errorOf("reasons")}
          defaultValue={shown.reasons}
          rows={5}
        />
        {!panel && (
          <Disclosure summary={t("conditions.title")} open={opensConditions(shown, typed !== null)}>
            <p className="text-sm text-ink-soft">{t("conditions.lead")}</p>
            {shown.conditions.map((row, index) => (
              <ConditionRow
                // biome-ignore lint/suspicious/noArrayIndexKey: rows are named by their place
                key={index}
                index={index}
                row={row}
                errorOf={errorOf}
              />
            ))}
            {shown.conditions.length < limits.conditions && (
              <ButtonRow>
                <Button variant="secondary" size="small" name="intent" value="add_condition">
                  {t("acts.add_condition")}
                </Button>
              </ButtonRow>
            )}
          </Disclosure>
        )}
        <ButtonRow>
          <Button name="intent" value="put_to_vote">
            {t("acts.put_to_vote")}
          </Button>
        </ButtonRow>
      </form>
    </Card>
  );
}

/** Conditions are unfolded when there are any, or when the form came back. */
function opensConditions({ outcome, conditions }: TypedProposal, cameBack: boolean): boolean {
  const conditional = outcome === "approve_with_conditions";
  return conditional || (cameBack && conditions.some(isFilled)) || conditions.length > firstRows;
}

/** What the form begins with: the proposal before, the committee's to the board, or nothing. */
function begun({ proposal }: ItemView): TypedProposal {
  const rows = proposal?.conditions ?? [];
  const blank = Math.max(1, firstRows - rows.length);
  return {
    outcome: proposal?.outcome ?? "",
    reason_code: proposal?.reasonCode ?? "",
    reasons: proposal?.reasons ?? "",
    conditions: [...rows, ...Array.from({ length: blank }, () => emptyCondition)],
  };
}

function ConditionRow({
  index,
  row,
  errorOf,
}: {
  index: number;
  row: TypedCondition;
  errorOf: (name: string) => string | undefined;
}) {
  const { t } = useTranslation("review-committee");
  const field = (part: keyof TypedCondition) => {
    const name = conditionField(index, part);
    return { name, error: errorOf(name), defaultValue: row[part] };
  };
  return (
    <fieldset className="condition">
      <legend className="field__label">{t("conditions.no", { no: index + 1 })}</legend>
      <TextArea {...field("text")} label={t("conditions.text")} rows={2} />
      <FieldGrid columns={2}>
        <Select
          {...field("owner")}
          label={t("conditions.owner")}
          options={conditionOwners.map((value) => ({ value, label: t(`owners.${value}`) }))}
        />
        <DateField {...field("due")} label={t("conditions.due")} />
      </FieldGrid>
      <TextField {...field("proof")} label={t("conditions.proof")} />
    </fieldset>
  );
}
