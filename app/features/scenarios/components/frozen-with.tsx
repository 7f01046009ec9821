import { formatDate } from "~/platform/i18n";
import { Card } from "~/ui";
import type { FrozenScenario } from "../list/list-frozen-with.server";
import { scenariosPath } from "./scenario-page";
import { useScenarioWords } from "./scenario-words";

/** Where the committee reads what-ifs that an application takes part in. */
export function FrozenWith({ scenarios }: { scenarios: readonly FrozenScenario[] }) {
  const { t, locale } = useScenarioWords();
  if (scenarios.length === 0) return null;
  return (
    <Card title={t("frozenWith")}>
      <ul className="conflicts">
        {scenarios.map(({ id, name, frozenAt }) => (
          <li key={id}>
            <a href={`${scenariosPath}/${id}`}>{name}</a>
            {frozenAt && (
              <span className="block text-ink-soft">
                {t("compare.asOf", { date: formatDate(frozenAt, locale) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
