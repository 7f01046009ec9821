import type { Disputes } from "./disputes";

/** Who changed something, and when. */
export type Origin = { name: string; at: Date };

/** What colleagues saved since the page was opened, by the key of the field or row. */
export type ColleagueNews = {
  last: (Origin & { count: number }) | null;
  fields: Record<string, Origin>;
};

export type Side = "mine" | "theirs";

/** What the fields of a section show of colleagues' work. */
export type ColleagueMarks = {
  news: ColleagueNews;
  disputed: Disputes;
  choose: (key: string, side: Side) => void;
};
