import type { FieldErrors } from "~/platform/refusal";
import type { WorkingCalendar } from "../calendar/working-days";
import { cleanText, countCharacters } from "../form/clean-text";
import { type DueWindow, readDue } from "./question-due";
import { parseTarget, type Target } from "./target";

/** A question as typed into the form, `questions[0].target` and so on. */
export type TypedQuestion = { target: string; text: string; due: string };

/** A question fit to be asked; `dueOn` is YYYY-MM-DD. */
export type AskedQuestion = Target & { text: string; dueOn: string };

export const questionLimit = 20;
export const questionTextLimit = 2_000;

const cells = ["target", "text", "due"] as const;
export const questionField = (index: number, cell: (typeof cells)[number]) =>
  `questions[${index}].${cell}`;

/** The rows of a posted form in their order; undefined when it has none. */
export function readQuestions(form: FormData): TypedQuestion[] | undefined {
  const rows = [...form.keys()].flatMap((name) => {
    const row = /^questions\[(\d{1,2})\]\.(?:target|text|due)$/.exec(name)?.[1];
    return row === undefined ? [] : [Number(row)];
  });
  if (rows.length === 0) return undefined;
  const text = (index: number, cell: (typeof cells)[number]) => {
    const value = form.get(questionField(index, cell));
    return typeof value === "string" ? value : "";
  };
  return [...new Set(rows)]
    .sort((one, other) => one - other)
    .map((index) => ({
      target: text(index, "target"),
      text: text(index, "text"),
      due: text(index, "due"),
    }));
}

/** A row in which nobody asked anything. */
const isBlank = ({ target, text }: TypedQuestion) => target === "" && text.trim() === "";

export type Judged = { questions: AskedQuestion[] } | { fields: FieldErrors };

/**
 * Reads typed questions; rows left blank do not count. Each fault names its row's field. `known` are
 * the targets that this application's form has.
 */
export function judgeQuestions(
  typed: readonly TypedQuestion[],
  known: ReadonlySet<string>,
  window: DueWindow,
  calendar: WorkingCalendar,
): Judged {
  const fields: FieldErrors = {};
  const questions = typed.flatMap((row, index): AskedQuestion[] => {
    if (isBlank(row)) return [];
    const target = known.has(row.target) ? parseTarget(row.target) : null;
    const text = cleanText(row.text);
    const due = readDue(row.due, window, calendar);
    if (!target) fields[questionField(index, "target")] = { code: "target_required" };
    if (text === "") fields[questionField(index, "text")] = { code: "question_required" };
    else if (countCharacters(text, questionTextLimit) > questionTextLimit) {
      fields[questionField(index, "text")] = {
        code: "question_too_long",
        params: { limit: questionTextLimit },
      };
    }
    if ("fault" in due) {
      fields[questionField(index, "due")] = { code: due.fault, params: { last: window.last } };
    }
    return target && "day" in due ? [{ ...target, text, dueOn: due.day }] : [];
  });
  if (Object.keys(fields).length > 0) return { fields };
  if (questions.length === 0) {
    return { fields: { [questionField(0, "text")]: { code: "question_required" } } };
  }
  return { questions };
}

/** What the history keeps of a request: the note and the questions, numbered when there are several. */
export function requestWords(note: string, typed: readonly TypedQuestion[]): string {
  const texts = typed.filter((row) => !isBlank(row)).map((row) => cleanText(row.text));
  const [first = ""] = texts;
  if (note === "" && texts.length === 1) return first;
  const list = texts.map((text, index) => `${index + 1}. ${text}`).join("\n");
  return [note, list].filter(Boolean).join("\n\n");
}
