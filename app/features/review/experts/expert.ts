/** An expert as invitations and proposals judge them. */
export type Expert = {
  id: string;
  name: string;
  external: boolean;
  competences: readonly string[];
  /** how many assignments may be open at a time, and how many are */
  cap: number;
  load: number;
  /** Moscow days of an absence, inclusive; an open end is null */
  away: Away;
};

export type Away = { from: string | null; until: string | null };

/** Without a profile. */
export const defaultCap = 5;

/** Whether an absence touches a span of Moscow days. */
export function isAway({ from, until }: Away, span: { from: string; until: string }): boolean {
  if (from === null && until === null) return false;
  return (from ?? "") <= span.until && (until ?? "9999") >= span.from;
}
