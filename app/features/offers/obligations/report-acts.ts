export type ReportingState = "open" | "sent" | "returned" | "accepted";

type Row = {
  from: readonly ReportingState[];
  to: ReportingState;
  by: readonly string[];
  /** the period has to be over */
  over: boolean;
};

/** The whole course of a period's report: buttons, permissions and the tests follow from it. */
export const reportActs = {
  save_report: {
    from: ["open", "returned"],
    to: "open",
    by: ["owner", "editor"],
    over: false,
  },
  send_report: { from: ["open", "returned"], to: "sent", by: ["owner", "editor"], over: true },
  accept_report: { from: ["sent"], to: "accepted", by: ["leasing_manager"], over: true },
  return_report: { from: ["sent"], to: "returned", by: ["leasing_manager"], over: true },
} as const satisfies Record<string, Row>;

export type ReportAct = keyof typeof reportActs;

export type ReportRefusal =
  | "forbidden"
  | "report_sent"
  | "report_accepted"
  | "no_report"
  | "period_not_over";

/** Why somebody with these roles may not do it to a period's report now; undefined when they may. */
export function whyNotReport(
  act: ReportAct,
  { state, until }: { state: ReportingState; until: string },
  roles: readonly string[],
  today: string,
): ReportRefusal | undefined {
  const row: Row = reportActs[act];
  if (!row.by.some((role) => roles.includes(role))) return "forbidden";
  if (!row.from.includes(state)) {
    if (state === "accepted") return "report_accepted";
    return state === "sent" ? "report_sent" : "no_report";
  }
  return row.over && until >= today ? "period_not_over" : undefined;
}
