import { targetsOf, transitions } from "./transitions";

/** The lifecycle as a Mermaid state diagram, drawn from the table for the README. */
export function lifecycleDiagram(): string {
  const arrows = new Map<string, Set<string>>();
  for (const row of transitions) {
    if (row.intent === "withdraw") continue;
    for (const from of row.from) {
      for (const to of targetsOf(row)) {
        const key = `${from} --> ${to}`;
        arrows.set(key, (arrows.get(key) ?? new Set()).add(row.intent));
      }
    }
  }
  const lines = [...arrows].map(([arrow, intents]) => `  ${arrow}: ${[...intents].join(", ")}`);
  const withdrawn = transitions.find((row) => row.intent === "withdraw")?.from ?? [];
  return [
    "```mermaid",
    "stateDiagram-v2",
    "  [*] --> draft",
    ...lines,
    "  note left of withdrawn",
    `    withdraw leads here from ${withdrawn.join(", ")}`,
    "  end note",
    "```",
  ].join("\n");
}
