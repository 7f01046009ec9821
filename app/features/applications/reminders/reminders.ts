import {
  addCalendarDays,
  calendarDaysBetween,
  isWorkingDay,
  moscowDay,
  shiftDay,
  type WorkingCalendar,
  workingDaysBetween,
} from "../calendar/working-days";
import type { ApplicationStatus } from "../lifecycle/status";

export type Reminder = {
  kind:
    | "reminder_draft"
    | "reminder_clarification"
    | "reminder_offer"
    | "reminder_appeal"
    | "reminder_stage";
  statuses: readonly ApplicationStatus[];
  /** the company's members, or the staff whose move it is */
  to: "members" | "turn";
  unit: "working" | "calendar";
  /** how many days before the deadline; 0 is its day */
  marks: readonly number[];
  /** the page of the application that it leads to, if not the first */
  page?: "offer";
};

/** Who is reminded of which deadline, and how early. */
export const reminders: readonly Reminder[] = [
  {
    kind: "reminder_draft",
    statuses: ["draft"],
    to: "members",
    unit: "calendar",
    marks: [30, 7, 1],
  },
  {
    kind: "reminder_clarification",
    statuses: ["clarification_requested"],
    to: "members",
    unit: "working",
    marks: [5, 2, 0],
  },
  {
    kind: "reminder_offer",
    statuses: ["offer_issued"],
    to: "members",
    unit: "working",
    marks: [5, 2, 0],
    page: "offer",
  },
  {
    kind: "reminder_appeal",
    statuses: ["rejected"],
    to: "members",
    unit: "working",
    marks: [5, 1],
  },
  {
    kind: "reminder_stage",
    statuses: [
      "submitted",
      "intake_check",
      "technical_review",
      "expert_review",
      "committee_review",
      "board_review",
      "approved",
      "approved_with_conditions",
      "offer_accepted",
      "agreement_negotiation",
      "agreement_signed",
      "appeal_submitted",
    ],
    to: "turn",
    unit: "working",
    marks: [2, 0],
  },
];

/** How far ahead a deadline can lie and still have a mark today; long holidays included. */
export function horizonOf({ unit, marks }: Reminder, from: Date): Date {
  const most = Math.max(...marks);
  return addCalendarDays(from, unit === "calendar" ? most : most * 2 + 14);
}

/**
 * The mark that falls on the Moscow day of `at`, or null. Working days: told on the last working day
 * that is so many working days before the deadline, so never on a day off and never twice.
 */
export function markOn(
  { unit, marks }: Pick<Reminder, "unit" | "marks">,
  dueAt: Date,
  at: Date,
  calendar: WorkingCalendar,
): number | null {
  if (dueAt < at) return null;
  if (unit === "working" && !isWorkingDay(moscowDay(at), calendar)) return null;
  const left =
    unit === "working" ? workingDaysBetween(at, dueAt, calendar) : calendarDaysBetween(at, dueAt);
  return marks.includes(left) ? left : null;
}

/** The Moscow days from today on, `count` of them. */
export function daysFrom(at: Date, count: number): string[] {
  return Array.from({ length: count }, (_, days) => shiftDay(moscowDay(at), days));
}
