import { z } from "zod";
import { sessionKinds } from "../session-states";

/** HTML names of the form by which a session is planned or changed. */
export const sessionFields = [
  "held_on",
  "held_at",
  "place",
  "voting",
  "chair",
  "secretary",
] as const;

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "time_invalid");
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "date_invalid")
  .refine(
    (text) => new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true,
    "date_invalid",
  );
const person = (code: string) => z.uuid(code);

/** The form as posted; messages are codes under `refusals` of the committee's texts. */
export const sessionSchema = z.object({
  held_on: day,
  held_at: time,
  place: z.string().trim().min(1, "place_required").max(200, "place_too_long"),
  voting: z.enum(["open", "secret"], "voting_required"),
  chair: person("chair_required"),
  secretary: person("secretary_required"),
  members: z.array(z.uuid("member_unknown")).max(40, "too_many_members"),
});

/** The same with the body whose session it will be. */
export const planSchema = sessionSchema.extend({
  kind: z.enum(sessionKinds, "kind_required"),
});

export type SessionInput = z.infer<typeof sessionSchema>;

/** Moscow time as typed, as an instant. */
export function heldAtOf({ held_on, held_at }: Pick<SessionInput, "held_on" | "held_at">): Date {
  return new Date(`${held_on}T${held_at}:00+03:00`);
}

/** An instant as the form shows it, in Moscow time. */
export function toMoscowFields(at: Date): { held_on: string; held_at: string } {
  const text = new Date(at.getTime() + 3 * 3_600_000).toISOString();
  return { held_on: text.slice(0, 10), held_at: text.slice(11, 16) };
}

/** HTML name of the choice by which a member's attendance is noted. */
export const attendanceField = (userId: string) => `seat_${userId}`;
