/** Where the states of what an action is about have their words, by the first part of its name. */
const words = {
  allocation: "site-allocations:states",
  decision: "review-committee:letters.states",
  offer: "offers:states",
  scenario: "scenarios:states",
  session: "review-committee:states",
} as const;

const isKnown = (kind: string): kind is keyof typeof words => Object.hasOwn(words, kind);

/** The message that names a state which an action left or reached; null for what has no states of its own. */
export function stateMessage(action: string, state: string): string | null {
  const [kind = ""] = action.split(".");
  return isKnown(kind) ? `${words[kind]}.${state}` : null;
}
