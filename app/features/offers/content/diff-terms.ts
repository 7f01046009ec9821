import type { TermGroup } from "./term-lines";

/** A term in two versions; null where a version does not have it. */
export type TermChange = {
  key: string;
  group: string;
  label: string;
  before: string | null;
  after: string | null;
};

type Placed = { group: string; label: string; text: string };

const byKey = (groups: readonly TermGroup[]) =>
  new Map<string, Placed>(
    groups.flatMap(({ title, lines }) =>
      lines.map(({ key, label, text }) => [key, { group: title, label, text }]),
    ),
  );

/** The terms by which two versions differ, in the order of the later one, what it dropped last. */
export function diffTerms(before: readonly TermGroup[], after: readonly TermGroup[]): TermChange[] {
  const [old, now] = [byKey(before), byKey(after)];
  const changes: TermChange[] = [];
  for (const [key, { group, label, text }] of now) {
    const was = old.get(key);
    if (was?.text !== text || was.label !== label) {
      changes.push({ key, group, label, before: was?.text ?? null, after: text });
    }
  }
  for (const [key, { group, label, text }] of old) {
    if (!now.has(key)) changes.push({ key, group, label, before: text, after: null });
  }
  return changes;
}
