import { z } from "zod";
import { memberRoles } from "../kinds";
import { invitationDays } from "./invitation-state";

const days = invitationDays.map(String);

/** Role, term and language of an invitation; the address is checked as every address is. */
export const invitationSchema = z.object({
  role: z.enum(memberRoles, { error: "role_unknown" }),
  days: z
    .string()
    .refine((text) => days.includes(text), "days_unknown")
    .transform(Number),
  letter_locale: z.enum(["ru", "en"], { error: "letter_locale_unknown" }),
});
