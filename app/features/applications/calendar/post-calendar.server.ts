import type { Actor } from "~/features/accounts";
import { checkFields, textsOf } from "~/platform/check-fields";
import { type Result, refuse } from "~/platform/refusal";
import { daySchema, yearSchema } from "./calendar-schema";
import { removeCalendarDay, saveCalendarDay } from "./save-day.server";
import { addCalendarYear, changeCalendarYear } from "./save-year.server";

const names = ["year", "source", "date", "kind", "note"] as const;

/** What was typed into a form of the calendar's page, given back when it is refused. */
export type TypedCalendar = { intent: string; provisional: boolean } & Record<
  string,
  string | boolean
>;

/** Does what a form of the calendar's page asks for. */
export async function postCalendar(
  actor: Actor,
  form: FormData,
): Promise<{ typed: TypedCalendar; result: Result; year: number }> {
  const texts = textsOf(form, [...names, "intent"]);
  const provisional = form.get("provisional") !== null;
  const typed: TypedCalendar = { ...texts, intent: texts.intent ?? "", provisional };
  const year = Number((texts.date || texts.year || "").slice(0, 4));
  return { typed, result: await act(), year };

  async function act(): Promise<Result> {
    if (typed.intent === "remove_day") return removeCalendarDay(actor, texts.date ?? "");
    if (typed.intent === "save_day") {
      const day = checkFields(daySchema, texts);
      return day.ok ? saveCalendarDay(actor, day.value) : day;
    }
    if (typed.intent !== "add_year" && typed.intent !== "change_year")
      return refuse("unknown_intent");
    const input = checkFields(yearSchema, { ...texts, provisional });
    if (!input.ok) return input;
    return typed.intent === "add_year"
      ? addCalendarYear(actor, input.value)
      : changeCalendarYear(actor, input.value);
  }
}
