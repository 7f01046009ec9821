/** A share as whole numbers, so that two thirds of three votes are two. */
export type Fraction = { num: number; den: number };

const precision = 1e-9;

/** The simplest fraction that a share of 0 to 1 stands for: 0.5 is 1/2, 0.666… is 2/3. */
export function fractionOf(share: number): Fraction {
  let [before, now] = [
    { num: 0, den: 1 },
    { num: 1, den: 0 },
  ];
  let rest = share;
  for (;;) {
    const whole = Math.floor(rest + precision);
    const next = { num: whole * now.num + before.num, den: whole * now.den + before.den };
    [before, now] = [now, next];
    if (Math.abs(share - now.num / now.den) < precision || now.den > 1_000_000) return now;
    rest = 1 / (rest - whole);
  }
}

export type Attendance = "expected" | "present" | "absent";

/** A seat that carries a vote, towards one item of the agenda. */
export type VotingSeat = {
  userId: string;
  attendance: Attendance;
  /** takes no part in the item: barred or recused */
  excluded: boolean;
};

/** Who may vote on an item: how many seats, how many of them may, and who of these is there. */
export type Roll = { seats: number; entitled: number; present: number; presentIds: string[] };

export function rollOf(seats: readonly VotingSeat[]): Roll {
  const entitled = seats.filter((seat) => !seat.excluded);
  const there = entitled.filter((seat) => seat.attendance === "present");
  return {
    seats: seats.length,
    entitled: entitled.length,
    present: there.length,
    presentIds: there.map((seat) => seat.userId),
  };
}

/** What a vote is judged by: more than `quorum` of the entitled must be there, at least `pass` of the votes cast be for. */
export type Marks = { quorum: Fraction; pass: Fraction };

export function marksOf(thresholds: { quorumShare: number; passShare: number }): Marks {
  return { quorum: fractionOf(thresholds.quorumShare), pass: fractionOf(thresholds.passShare) };
}

type Present = Pick<Roll, "entitled" | "present">;

/** How many of the entitled must be there at least. */
export function quorumNeeds(entitled: number, { num, den }: Fraction): number {
  return Math.floor((entitled * num) / den) + 1;
}

export function hasQuorum({ entitled, present }: Present, { num, den }: Fraction): boolean {
  return present > 0 && present * den > entitled * num;
}

/** How many votes for it a proposal needs of those cast. */
export function passNeeds(cast: number, { num, den }: Fraction): number {
  return Math.max(1, Math.ceil((cast * num) / den));
}

export type Choice = "for" | "against" | "abstain";
export type BallotResult = "carried" | "not_carried" | "no_quorum";

/** A ballot as counted: kept with it, shown and put into the minutes. */
export type Count = {
  seats: number;
  entitled: number;
  present: number;
  for: number;
  against: number;
  abstained: number;
  /** present and entitled, yet without a vote */
  notCast: number;
  quorum: Fraction;
  pass: Fraction;
  /** present that were needed for a quorum */
  quorumNeeds: number;
  /** votes for it that were needed */
  passNeeds: number;
};

/**
 * Counts the votes of those on the roll. Abstentions count as cast. Without a quorum nothing is
 * carried, whatever the votes.
 */
export function countVotes(
  { seats, entitled, present }: Omit<Roll, "presentIds">,
  votes: readonly Choice[],
  { quorum, pass }: Marks,
): { count: Count; result: BallotResult } {
  const of = (choice: Choice) => votes.filter((one) => one === choice).length;
  const yes = of("for");
  const cast = votes.length;
  const count: Count = {
    seats,
    entitled,
    present,
    for: yes,
    against: of("against"),
    abstained: of("abstain"),
    notCast: present - cast,
    quorum,
    pass,
    quorumNeeds: quorumNeeds(entitled, quorum),
    passNeeds: passNeeds(cast, pass),
  };
  if (!hasQuorum({ entitled, present }, quorum)) return { count, result: "no_quorum" };
  return { count, result: yes >= count.passNeeds ? "carried" : "not_carried" };
}
