import { statusRow } from "~/features/applications";
import { say } from "~/platform/i18n";
import { Button, ButtonRow, Card, CheckboxGroup, Disclosure, TextArea, TextField } from "~/ui";
import type { ScenarioPageData } from "../board/board-page.server";
import { nameLength, noteLength } from "../scenario-states";
import { type RefusedScenario, type ScenarioWords, useScenarioWords } from "./scenario-words";

type Shared = { page: ScenarioPageData; refused: RefusedScenario | null; copyKey: string };

const refusedIn = (refused: RefusedScenario | null, intent: string) =>
  refused?.typed.intent === intent ? refused : null;

/** Applications that can be taken into a scenario as boxes to tick. */
export const candidateOptions = (
  rows: ScenarioPageData["addable"],
  { t, number, locale }: ScenarioWords,
) =>
  rows.map(({ id, organisation, areaM2, status, ...one }) => ({
    value: id,
    label: t("make.candidate", { number: one.number, title: one.title }),
    hint: t("make.candidateNote", {
      organisation,
      area: number(areaM2),
      status: say(statusRow(status).staff, locale).toLowerCase(),
    }),
  }));

export function AddCandidates({ page, refused }: Omit<Shared, "copyKey">) {
  const words = useScenarioWords();
  const { t } = words;
  const own = refusedIn(refused, "add_candidates");
  const error = own?.fields.number && words.refused(own.fields.number);
  return (
    <Card title={t("add.title")} id="add">
      <form method="post" className="form" noValidate>
        <input type="hidden" name="version" value={page.head.version} />
        {page.addable.length > 0 && (
          <Disclosure summary={t("make.candidates")} open={page.plan.candidates.length === 0}>
            <CheckboxGroup
              name="candidates"
              legend={t("make.candidates")}
              hint={t("make.candidatesHint")}
              options={candidateOptions(page.addable, words)}
            />
          </Disclosure>
        )}
        <TextField
          name="number"
          label={t("add.number")}
          hint={t("add.numberHint")}
          optionalText={t("optional")}
          defaultValue={own?.typed.number ?? ""}
          error={error}
          width="medium"
          autoComplete="off"
        />
        <ButtonRow>
          <Button name="intent" value="add_candidates" variant="secondary">
            {t("add.confirm")}
          </Button>
        </ButtonRow>
      </form>
    </Card>
  );
}

/** Freezing, copying and naming. */
export function NextSteps({ page, refused, copyKey }: Shared) {
  const { t } = useScenarioWords();
  const { head } = page;
  const open = head.state === "open";
  const copied = refusedIn(refused, "copy_scenario");
  const renamed = refusedIn(refused, "rename_scenario");
  return (
    <Card title={t("next.title")} id="next">
      {open && (
        <Disclosure summary={t("next.freeze")}>
          <p className="mb-4">{t("next.freezeText")}</p>
          <form method="post">
            <input type="hidden" name="version" value={head.version} />
            <Button name="intent" value="freeze_scenario">
              {t("next.freeze")}
            </Button>
          </form>
        </Disclosure>
      )}
      <Disclosure summary={t("next.copy")} open={copied !== null}>
        <NamingForm
          intent="copy_scenario"
          button={t("next.copy")}
          values={copied?.typed ?? { name: t("next.copyName", head), note: head.note }}
          refused={copied}
        >
          <input type="hidden" name="key" value={copied?.typed.key ?? copyKey} />
        </NamingForm>
      </Disclosure>
      {open && (
        <Disclosure summary={t("next.rename")} open={renamed !== null}>
          <NamingForm
            intent="rename_scenario"
            button={t("next.save")}
            values={renamed?.typed ?? head}
            refused={renamed}
          >
            <input type="hidden" name="version" value={head.version} />
          </NamingForm>
        </Disclosure>
      )}
    </Card>
  );
}

function NamingForm({
  intent,
  button,
  values,
  refused,
  children,
}: {
  intent: string;
  button: string;
  values: { name: string; note: string };
  refused: RefusedScenario | null;
  children: React.ReactNode;
}) {
  const words = useScenarioWords();
  const { t } = words;
  const errorOf = (name: string) => refused?.fields[name] && words.refused(refused.fields[name]);
  const idOf = (name: string) => (refused ? name : `${intent}-${name}`);
  return (
    <form method="post" className="form" noValidate>
      {children}
      <TextField
        name="name"
        id={idOf("name")}
        label={t("make.name")}
        defaultValue={values.name.slice(0, nameLength * 2)}
        error={errorOf("name")}
        maxLength={nameLength}
      />
      <TextArea
        name="note"
        id={idOf("note")}
        label={t("make.note")}
        optionalText={t("optional")}
        defaultValue={values.note}
        error={errorOf("note")}
        maxLength={noteLength}
        rows={3}
      />
      <ButtonRow>
        <Button name="intent" value={intent} variant="secondary">
          {button}
        </Button>
      </ButtonRow>
    </form>
  );
}
