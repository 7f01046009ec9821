/** By what another application resembles this one; names are messages `matches.<code>`. */
export const matchReasons = {
  same_inn: 100,
  same_ogrn: 100,
  same_lei: 100,
  same_summary: 80,
  owner_applies: 70,
  same_owner: 70,
  same_organisation: 60,
  similar_title: 60,
  same_phone: 40,
  same_email: 40,
  same_domain: 30,
} as const satisfies Record<string, number>;

export type MatchReason = keyof typeof matchReasons;

export type Match = {
  reason: MatchReason;
  /** what coincides: a number, an address; empty where the reason says it all */
  detail: string;
  /** of titles: 0 to 1 */
  likeness: number | null;
};

/** Titles at least this alike count as nearly the same. */
export const titleLikeness = 0.6;

/** Those who say that the same people or the same project apply again, not only somebody near to them. */
const telling: readonly MatchReason[] = [
  "same_inn",
  "same_ogrn",
  "same_lei",
  "same_summary",
  "similar_title",
];

/** How much the matches together weigh; each reason counts once. */
export function weightOf(matches: readonly Match[]): number {
  const best = new Map<MatchReason, number>();
  for (const { reason, likeness } of matches) {
    const weight = matchReasons[reason] * (likeness ?? 1);
    best.set(reason, Math.max(best.get(reason) ?? 0, weight));
  }
  return [...best.values()].reduce((sum, weight) => sum + weight, 0);
}

/** Whether the matches make it likely that the project was submitted twice. */
export function isLikelyDuplicate(matches: readonly Match[]): boolean {
  return matches.some((match) => telling.includes(match.reason));
}

/** What more organisations than these have in common ties none of them together. */
export const crowd = 5;

const shared: readonly MatchReason[] = ["same_phone", "same_email", "same_domain"];

/** Leaves out contacts and domains that many organisations share, e.g. those of a common host. */
export function withoutCrowds<T extends { organisationId: string; matches: Match[] }>(
  found: readonly T[],
): T[] {
  const key = ({ reason, detail }: Match) => `${reason} ${detail}`;
  const users = new Map<string, Set<string>>();
  for (const { organisationId, matches } of found) {
    for (const match of matches.filter((one) => shared.includes(one.reason))) {
      const known = users.get(key(match)) ?? new Set();
      users.set(key(match), known.add(organisationId));
    }
  }
  return found.flatMap((one) => {
    const matches = one.matches.filter((match) => (users.get(key(match))?.size ?? 0) <= crowd);
    return matches.length > 0 ? [{ ...one, matches }] : [];
  });
}

/** The strongest first; of equal ones the newest. */
export function rankMatches<T extends { id: string; submittedAt: Date; matches: Match[] }>(
  found: readonly T[],
  limit: number,
): T[] {
  return [...found]
    .sort(
      (a, b) =>
        weightOf(b.matches) - weightOf(a.matches) ||
        b.submittedAt.getTime() - a.submittedAt.getTime() ||
        (a.id < b.id ? -1 : 1),
    )
    .slice(0, limit)
    .map((one) => ({ ...one, matches: byWeight(one.matches) }));
}

function byWeight(matches: readonly Match[]): Match[] {
  return [...matches].sort((a, b) => matchReasons[b.reason] - matchReasons[a.reason]);
}
