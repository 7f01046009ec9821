import { Answers } from "./answers";
import { flatAnswers, isAnswered, isRequired, isShown, unknownCode } from "./conditions";
import { dayText, monthsLater } from "./day-text";
import { fillText } from "./fill-text";
import { parseDate } from "./parse-date";
import { type Fault, fault, typicalFault } from "./parse-value";
import { rulesFor } from "./rules";
import { faultOf, sectionSchema } from "./schema";
import { fieldsFor, findSection, sectionFields, sectionsFor, unknownSuffix } from "./sections";
import type {
  ApplicantType,
  Field,
  FormContext,
  Gap,
  Issue,
  RawAnswers,
  RawBySection,
  SectionCode,
  Value,
  Values,
} from "./types";

/** Months from today within which an open answer must follow. */
const unknownMonths = 12;

type Found = {
  readonly values: Values;
  readonly errors: readonly Issue[];
  readonly warnings: readonly Issue[];
};
export type SectionCheck = Found & {
  readonly stops: readonly Issue[];
  readonly flags: readonly Issue[];
  readonly gaps: readonly Gap[];
};

/** What the values of one section's fields say by themselves. */
function readValues(
  section: SectionCode,
  type: ApplicantType,
  all: RawAnswers,
  context: FormContext,
): SectionCheck {
  const found = findSection(type, section);
  const shown = found ? sectionFields(found).filter((field) => isShown(field, type, all)) : [];
  const typed = Object.fromEntries(shown.map(({ code }) => [code, all[code]]));
  const parsed = readTyped(section, type, typed);
  const values: Record<string, Value> = { ...parsed.values };
  const errors: Issue[] = [];
  const warnings: Issue[] = [];
  const gaps: Gap[] = [];
  for (const field of shown) {
    const place = { section, field: field.code };
    const broken = parsed.faults.get(field.code);
    if (broken) errors.push({ ...place, ...broken });
    const value = values[field.code];
    const tbd = field.allowUnknown ? all[unknownCode(field.code)] : undefined;
    if (!isAnswered(tbd) || typeof tbd !== "string") {
      const isMissing = value === undefined && !broken && isRequired(field, type, all);
      if (isMissing) errors.push({ ...place, ...missing(field) });
    } else if (value !== undefined || broken) {
      warnings.push({ ...place, ...fault(field, "unknown_and_known") });
    } else {
      const day = readUnknown(field, tbd, context);
      if (typeof day === "string") {
        values[field.code] = { tbd: day };
        gaps.push({ ...place, label: field.label, by: day });
      } else {
        errors.push({ ...place, ...day, field: unknownCode(field.code) });
      }
    }
    const remark = value === undefined ? null : typicalFault(field, value);
    if (remark) warnings.push({ ...place, ...remark });
  }
  return { values, errors, warnings, gaps, stops: [], flags: [] };
}

/** Runs the section's schema; a faulty answer costs only its own value. */
function readTyped(section: SectionCode, type: ApplicantType, typed: Record<string, unknown>) {
  const schema = sectionSchema(section, type);
  const first = schema.safeParse(typed);
  const faults = new Map<string, Fault>();
  for (const issue of first.error?.issues ?? []) {
    const code = String(issue.path[0]);
    if (!faults.has(code)) faults.set(code, faultOf(issue));
  }
  const sound = Object.fromEntries(Object.entries(typed).filter(([code]) => !faults.has(code)));
  const data = first.success ? first.data : schema.parse(sound);
  const values: Record<string, Value> = {};
  for (const [code, value] of Object.entries(data)) if (value !== undefined) values[code] = value;
  return { values, faults };
}

function missing(field: Field): Fault {
  const chosen = field.kind === "choice" || field.kind === "multi" || field.kind === "boolean";
  const code =
    field.kind === "tick"
      ? "required_tick"
      : chosen
        ? "required_choice"
        : field.allowUnknown
          ? "required_unknown"
          : "required";
  return { ...fault(field, code), code: "required" };
}

function readUnknown(field: Field, tbd: string, { today }: FormContext): string | Fault {
  const day = parseDate(tbd);
  const shown = { ru: tbd.slice(0, 40), en: tbd.slice(0, 40) };
  if (day === null) return fault(field, "not_a_date", { found: shown });
  const bound = monthsLater(today, unknownMonths);
  if (day < today) {
    return fault(field, "unknown_past", { value: dayText(day), today: dayText(today) });
  }
  return day > bound
    ? fault(field, "unknown_far", { value: dayText(day), bound: dayText(bound) })
    : day;
}

type RuleIssue = Issue & { readonly severity: "error" | "warning" | "stop" | "flag" };

/** What the rules over several answers say; a rule stays silent over a faulty or open answer. */
function applyRules(
  type: ApplicantType,
  values: Values,
  faulty: ReadonlySet<string>,
  context: FormContext,
): readonly RuleIssue[] {
  const answers = new Answers(values);
  const fields = fieldsFor(type);
  return rulesFor(type).flatMap((rule) => {
    const silent = rule.reads.some(
      (code) => faulty.has(code) || (!rule.despiteOpen && answers.open(code)),
    );
    if (silent) return [];
    return [rule.find(answers, context) ?? []].flat().flatMap((finding): RuleIssue[] => {
      const field = finding.field ?? rule.field;
      const section = fields.get(field)?.section;
      if (!section) return [];
      const code = (finding.missing ?? rule.missing) ? "required" : rule.id;
      const message = fillText(rule.message, finding.params);
      return [{ code, section, field, message, severity: rule.severity }];
    });
  });
}

/** An application as a whole: checked values, and all that was found about them. */
export type ApplicationCheck = SectionCheck;

/**
 * Checks all sections. `errors` and `stops` forbid submitting, `warnings` do not; `gaps` are
 * answers put off to a later day; `flags` are for staff. Hidden answers are left out of `values`.
 */
export function checkApplication(
  type: ApplicantType,
  sections: RawBySection,
  context: FormContext,
): ApplicationCheck {
  const all = flatAnswers(ownAnswers(type, sections));
  const parts = sectionsFor(type).map(({ code }) => readValues(code, type, all, context));
  const values: Values = Object.assign({}, ...parts.map((part) => part.values));
  const errors = parts.flatMap((part) => part.errors);
  const faulty = new Set(
    errors.filter(({ code }) => code !== "required").map(({ field }) => field),
  );
  const said = applyRules(type, values, faulty, context);
  const of = (severity: RuleIssue["severity"]) =>
    said.flatMap(({ severity: own, ...issue }) => (own === severity ? [issue] : []));
  const order = sectionsFor(type).map(({ code }) => code);
  const inOrder = (issues: Issue[]) =>
    issues.sort((a, b) => order.indexOf(a.section) - order.indexOf(b.section));
  return {
    values,
    errors: inOrder([...errors, ...of("error")]),
    warnings: inOrder([...parts.flatMap((part) => part.warnings), ...of("warning")]),
    stops: inOrder(of("stop")),
    flags: inOrder(of("flag")),
    gaps: parts.flatMap((part) => part.gaps),
  };
}

/** Only codes that stand in the section they came with. */
function ownAnswers(type: ApplicantType, sections: RawBySection): RawBySection {
  const known = fieldsFor(type);
  const base = (code: string) =>
    code.endsWith(unknownSuffix) ? code.slice(0, -unknownSuffix.length) : code;
  return Object.fromEntries(
    sectionsFor(type).map(({ code: section }) => [
      section,
      Object.fromEntries(
        Object.entries(sections[section] ?? {}).filter(
          ([code]) => known.get(base(code))?.section === section,
        ),
      ),
    ]),
  );
}

/**
 * Checks one section. Rules over several sections speak when the others are in `context.answers`;
 * they are told in the section their field stands in.
 */
export function checkSection(
  section: SectionCode,
  type: ApplicantType,
  answers: RawAnswers,
  context: FormContext,
): SectionCheck {
  const whole = checkApplication(type, { ...context.answers, [section]: answers }, context);
  const fields = fieldsFor(type);
  const here = (issue: { section: SectionCode }) => issue.section === section;
  return {
    values: Object.fromEntries(
      Object.entries(whole.values).filter(([code]) => fields.get(code)?.section === section),
    ),
    errors: whole.errors.filter(here),
    warnings: whole.warnings.filter(here),
    stops: whole.stops.filter(here),
    flags: whole.flags.filter(here),
    gaps: whole.gaps.filter(here),
  };
}

export type SectionState = "not_started" | "in_progress" | "complete" | "has_errors";

/** How far a section is, from its answers and what a check of the whole application found. */
export function stateFrom(
  section: SectionCode,
  answers: RawAnswers | undefined,
  check: Pick<ApplicationCheck, "errors" | "stops">,
): SectionState {
  if (!answers || !Object.values(answers).some(isAnswered)) return "not_started";
  const mine = [...check.errors, ...check.stops].filter((issue) => issue.section === section);
  if (mine.some((issue) => issue.code !== "required")) return "has_errors";
  return mine.length > 0 ? "in_progress" : "complete";
}

/** How far one section is; `context.answers` holds the others. */
export function sectionState(
  section: SectionCode,
  type: ApplicantType,
  answers: RawAnswers | undefined,
  context: FormContext,
): SectionState {
  return stateFrom(section, answers, checkSection(section, type, answers ?? {}, context));
}
