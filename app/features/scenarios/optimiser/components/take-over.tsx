import { Button, ButtonRow, Disclosure, TextField } from "~/ui";
import { useScenarioWords } from "../../components/scenario-words";
import { nameLength } from "../../scenario-states";
import type { ProposalPageData, ShownRun } from "../page/proposal-page.server";
import { type RefusedProposal, refusedIn, useProposalWords } from "./proposal-words";

/** Puts a proposal into its scenario, or into a copy of it. */
export function TakeOver({
  page: { head },
  run,
  refused,
  copyKey,
}: {
  page: ProposalPageData;
  run: ShownRun;
  refused: RefusedProposal | null;
  copyKey: string;
}) {
  const words = useProposalWords();
  const { t } = words;
  const { t: common } = useScenarioWords();
  const own = refusedIn(refused, "take_over_copy");
  const errorOf = (name: string) => own?.fields[name] && words.refused(own.fields[name]);
  return (
    <>
      <form method="post" className="mt-4">
        <input type="hidden" name="run" value={run.id} />
        <input type="hidden" name="version" value={head.version} />
        <p className="mb-2">{t("taken.text")}</p>
        <ButtonRow>
          <Button name="intent" value="take_over">
            {t("taken.over")}
          </Button>
        </ButtonRow>
      </form>
      <Disclosure summary={t("taken.copy")} open={own !== null}>
        <form method="post" className="form" noValidate>
          <input type="hidden" name="run" value={run.id} />
          <input type="hidden" name="key" value={own?.typed.key || copyKey} />
          <input type="hidden" name="note" value={head.note} />
          <TextField
            name="name"
            label={common("make.name")}
            error={errorOf("name")}
            defaultValue={
              own?.typed.name ?? t("taken.copyName", { name: head.name }).slice(0, nameLength)
            }
            maxLength={nameLength}
          />
          <ButtonRow>
            <Button name="intent" value="take_over_copy" variant="secondary">
              {t("taken.copyConfirm")}
            </Button>
          </ButtonRow>
        </form>
      </Disclosure>
    </>
  );
}
