import { Banner, Button, ButtonRow, Card, RadioGroup } from "~/ui";
import type { ScenarioPageData } from "../board/board-page.server";
import { Concerned } from "./concerned";
import { ConflictList } from "./conflicts";
import { type RefusedScenario, useScenarioWords } from "./scenario-words";

/** How a frozen scenario stands today, and the button that makes it real. */
export function ApplyCard({
  page: { head, today },
  refused,
}: {
  page: ScenarioPageData;
  refused: RefusedScenario | null;
}) {
  const { t } = useScenarioWords();
  if (!today) return null;
  const clear = today.conflicts.length === 0;
  return (
    <Card title={t("apply.title")} id="apply">
      <p>{t("apply.lead")}</p>
      {refused && refused.faults.length > 0 && <Faults refused={refused} />}
      {clear ? (
        <p>
          <strong>{t("apply.clear")}</strong>
        </p>
      ) : (
        <>
          <Banner tone="warning">
            <p>{t("apply.blocked")}</p>
          </Banner>
          <ConflictList plan={today} links />
        </>
      )}
      <form method="post" className="form mt-4">
        <input type="hidden" name="version" value={head.version} />
        <RadioGroup
          name="command"
          legend={t("apply.command")}
          defaultValue={refused?.typed.command || "hold"}
          options={[
            { value: "hold", label: t("apply.hold") },
            { value: "reserve", label: t("apply.reserve") },
          ]}
        />
        <ButtonRow>
          <Button name="intent" value="apply_scenario">
            {t("apply.confirm")}
          </Button>
        </ButtonRow>
      </form>
    </Card>
  );
}

/** Every refusal beside whom it concerns. */
function Faults({ refused: { faults } }: { refused: RefusedScenario }) {
  const words = useScenarioWords();
  const { t, conflict } = words;
  return (
    <section aria-label={t("apply.faults")}>
      <h3>{t("apply.faults")}</h3>
      <ul className="conflicts">
        {faults.map((fault, index) => {
          const said = fault.conflict && conflict(fault.conflict);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes once rendered
            <li key={index} className="conflict">
              <Concerned concerned={fault.concerned} links />
              <span>
                {said?.name && <strong>{said.name}. </strong>}
                {said?.text ?? (fault.refusal && words.refused(fault.refusal))}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
