import type { NoticeKind } from "~/features/notifications";
import type { AssignmentState } from "./standing";

type Reminder = {
  state: AssignmentState;
  /** the date that it reminds of */
  date: "respondBy" | "dueAt";
  kind: Extract<NoticeKind, `reminder_${string}`>;
  /** what the coordinators learn once the date has passed */
  overdue: Extract<NoticeKind, `overdue_${string}`>;
  /** working days before the date on which the expert is told; 0 is its day */
  marks: readonly number[];
};

/** Which expert is reminded of which date, and how early. */
export const assignmentReminders = [
  {
    state: "invited",
    date: "respondBy",
    kind: "reminder_invitation",
    overdue: "overdue_invitation",
    marks: [1, 0],
  },
  {
    state: "accepted",
    date: "dueAt",
    kind: "reminder_bulletin",
    overdue: "overdue_bulletin",
    marks: [5, 2, 0],
  },
] as const satisfies readonly Reminder[];

/** What an open assignment waits for: the words to remind by, and until when. */
export function reminderOf(assignment: { state: AssignmentState; respondBy: Date; dueAt: Date }) {
  const row = assignmentReminders.find(({ state }) => state === assignment.state);
  const { kind, date } = row ?? assignmentReminders[1];
  return { kind, due: assignment[date] };
}

/** Whether what an open assignment waits for is late. */
export function isLate(
  assignment: { state: AssignmentState; respondBy: Date; dueAt: Date },
  at: Date,
): boolean {
  const row = assignmentReminders.find(({ state }) => state === assignment.state);
  return row !== undefined && assignment[row.date] < at;
}
