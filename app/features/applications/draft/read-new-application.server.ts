import type { z } from "zod";
import type { FieldErrors } from "~/platform/refusal";
import { createApplicationSchema } from "./create-application.server";

const names = ["organisation", "applicant_type", "track", "from"] as const;

type Read = {
  values: Partial<Record<(typeof names)[number], string>>;
  input: z.infer<typeof createApplicationSchema> | null;
  errors: FieldErrors;
};

/** The posted choice of organisation, kind of applicant and track; an error for each left open. */
export function readNewApplication(form: FormData): Read {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.slice(0, 100) : undefined;
  };
  const values = Object.fromEntries(names.map((name) => [name, text(name)])) as Read["values"];
  const { shape } = createApplicationSchema;
  const checks = {
    organisation: shape.organisationId,
    applicant_type: shape.applicantType,
    track: shape.track,
    from: shape.from,
  };
  const given = { ...values, from: values.from || undefined };
  const wrong = names.filter((name) => !checks[name].safeParse(given[name]).success);
  const parsed = createApplicationSchema.safeParse({
    organisationId: values.organisation,
    applicantType: values.applicant_type,
    track: values.track,
    from: given.from,
  });
  return {
    values,
    input: parsed.success ? parsed.data : null,
    errors: Object.fromEntries(wrong.map((name) => [name, { code: "choice_required" }])),
  };
}
