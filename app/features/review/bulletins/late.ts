/** A bulletin counts as late when it came in after its assignment's deadline. */
export function isLate(submittedAt: Date, dueAt: Date): boolean {
  return submittedAt > dueAt;
}
