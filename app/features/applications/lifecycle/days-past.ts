/** Whole days since a date has passed: 0 on the first, null while it lies ahead or there is none. */
export function daysPast(dueAt: Date | null, at: Date): number | null {
  const past = dueAt ? at.getTime() - dueAt.getTime() : 0;
  return past > 0 ? Math.floor(past / 86_400_000) : null;
}
