import { z } from "zod";
import { checkInn } from "~/features/organisations";
import { conflictKinds } from "./conflict-kinds";

const empty = z.literal("").transform(() => null);
const day = z.union([empty, z.iso.date("date_invalid")], "date_invalid");

/** Of a site or an address only the domain is kept. */
const domain = z
  .string()
  .trim()
  .toLowerCase()
  .transform((text) => text.replace(/^[a-z]+:\/\/|^.*@|[/?#].*$/g, "").replace(/^www\./, ""))
  .pipe(
    z.union(
      [
        empty,
        z
          .string()
          .max(253)
          .regex(/^[^\s@.]+(\.[^\s@.]+)+$/, "domain_invalid"),
      ],
      "domain_invalid",
    ),
  );

const inn = z
  .string()
  .trim()
  .transform((text, context) => {
    if (text === "") return null;
    const checked = checkInn(text);
    if (checked.ok) return checked.value;
    context.addIssue({ code: "custom", message: "inn_invalid" });
    return z.NEVER;
  });

/** A person's tie to an outside organisation; messages are codes of `review-conflicts`, under `errors`. */
export const affiliationSchema = z
  .object({
    kind: z.enum(conflictKinds, "kind_required"),
    organisation_name: z.string().trim().min(2, "name_short").max(300, "name_long"),
    inn,
    email_domain: domain,
    since: day,
    until: day,
  })
  .refine(({ since, until }) => !since || !until || until >= since, {
    path: ["until"],
    message: "period_wrong",
  });

export const affiliationFields = [
  "kind",
  "organisation_name",
  "inn",
  "email_domain",
  "since",
  "until",
] as const;

export type AffiliationInput = z.infer<typeof affiliationSchema>;
