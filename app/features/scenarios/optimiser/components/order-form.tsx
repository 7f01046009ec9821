import { Button, ButtonRow, Card, Checkbox, RangeField, TextField } from "~/ui";
import type { ProposalPageData } from "../page/proposal-page.server";
import { criteria, ranges } from "../settings";
import { weightField } from "../settings-form";
import { type RefusedProposal, refusedIn, useProposalWords } from "./proposal-words";

/** What a proposal shall weigh, how far it may go from what was asked, and for how long it may search. */
export function OrderForm({
  page: { settings },
  refused,
  runKey,
}: {
  page: ProposalPageData;
  refused: RefusedProposal | null;
  runKey: string;
}) {
  const words = useProposalWords();
  const { t } = words;
  const own = refusedIn(refused, "start_proposal");
  const values = own?.typed ?? settings;
  const errorOf = (name: string) => own?.fields[name] && words.refused(own.fields[name]);
  return (
    <Card title={t("order.title")} id="order">
      <form method="post" className="form" noValidate>
        <input type="hidden" name="key" value={runKey} />
        <fieldset>
          <legend className="field__label">{t("order.weights")}</legend>
          <p className="field__hint mb-4">{t("order.weightsHint")}</p>
          <div className="weights">
            {criteria.map((criterion) => {
              const name = weightField(criterion);
              return (
                <RangeField
                  key={criterion}
                  name={name}
                  label={t(`criteria.${criterion}`)}
                  hint={t(`criteriaHints.${criterion}`)}
                  error={errorOf(name)}
                  value={values[name] ?? ""}
                  {...ranges.weight}
                />
              );
            })}
          </div>
        </fieldset>
        <RangeField
          name="later"
          label={t("order.later")}
          hint={t("order.laterHint")}
          error={errorOf("later")}
          value={values.later ?? ""}
          {...ranges.later}
        />
        <Checkbox
          name="whole"
          value="yes"
          label={t("order.whole")}
          hint={t("order.wholeHint")}
          defaultChecked={values.whole === "yes"}
        />
        <div className="weights">
          <TextField
            name="gap"
            label={t("order.gap")}
            hint={t("order.gapHint")}
            error={errorOf("gap")}
            defaultValue={values.gap}
            inputMode="decimal"
            width="short"
            unit="%"
            autoComplete="off"
          />
          <TextField
            name="seconds"
            label={t("order.seconds")}
            hint={t("order.secondsHint")}
            error={errorOf("seconds")}
            defaultValue={values.seconds}
            inputMode="numeric"
            width="short"
            unit={t("order.secondsUnit")}
            autoComplete="off"
          />
        </div>
        <ButtonRow>
          <Button name="intent" value="start_proposal">
            {t("order.start")}
          </Button>
        </ButtonRow>
      </form>
    </Card>
  );
}
