import { latestQuarter, type Quarter } from "../quarter";
import { leastWithin, type Steps } from "./steps";

/** How long what is called free has to stay so, in quarters. */
const lasting = 40;

/** What can be asked for from a quarter on, for good; 0 and no quarter where nothing ever is. */
export function freeFrom(free: Steps, quarter: Quarter): { amount: number; from: Quarter | null } {
  const later = free.map(([at]) => at).filter((at) => at > quarter);
  for (const from of [quarter, ...later]) {
    const amount = leastWithin(free, { from, until: Math.min(from + lasting, latestQuarter) });
    if (amount > 0) return { amount, from };
  }
  return { amount: 0, from: null };
}

/** To two digits, down: a total that tells of no single tenant. */
export function roundTotal(amount: number): number {
  if (amount <= 0) return 0;
  const scale = 10 ** (Math.floor(Math.log10(amount)) - 1);
  return Math.round(Math.floor(amount / scale + 1e-9) * scale * 1e6) / 1e6;
}

/** What part of what is free somebody asks for, in whole percent; null beyond all of it. */
export const shareOfFree = (asked: number, free: number): number | null =>
  asked > free ? null : Math.max(1, Math.round((asked / free) * 100));
