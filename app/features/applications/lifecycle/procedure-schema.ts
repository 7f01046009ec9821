import { z } from "zod";
import { type Procedure, type TimedStatus, timedStatuses } from "./settings";

/** HTML names of the settings form. */
export const daysField = (status: TimedStatus) => `terms.${status}.days`;
export const unitField = (status: TimedStatus) => `terms.${status}.unit`;

/** A typed number: spaces between thousands and a comma are fine. */
const typed = (text: string) => {
  const plain = text.replace(/\s/g, "").replace(",", ".");
  return plain === "" ? Number.NaN : Number(plain);
};

const count = (least: number, most: number, code: string) =>
  z.string().transform(typed).pipe(z.number(code).int(code).min(least, code).max(most, code));
const amount = (code: string) =>
  z.string().transform(typed).pipe(z.number(code).positive(code).max(1_000_000, code));

const terms = Object.fromEntries(
  timedStatuses.flatMap((status) => [
    [daysField(status), count(1, 400, "days_range")],
    [unitField(status), z.enum(["working", "calendar"], "unit_required")],
  ]),
);

/** The settings form as posted; messages are codes under `procedure.errors` of the staff's texts. */
export const procedureFormSchema = z.object({
  ...terms,
  board_area_m2: amount("amount_range"),
  board_capex_mrub: amount("amount_range"),
  rounds_per_stage: count(0, 5, "rounds_range"),
});

/** Every HTML name of the form. */
export const procedureFields = Object.keys(procedureFormSchema.shape);

/** The procedure that a checked form describes. */
export function toProcedure(form: Record<string, unknown>): Procedure {
  const entries = timedStatuses.map((status) => [
    status,
    { days: form[daysField(status)], unit: form[unitField(status)] },
  ]);
  return {
    terms: Object.fromEntries(entries),
    boardAreaM2: Number(form.board_area_m2),
    boardCapexMrub: Number(form.board_capex_mrub),
    roundsPerStage: Number(form.rounds_per_stage),
  };
}

/** A procedure as the form's texts. */
export function toForm(procedure: Procedure): Record<string, string> {
  const entries = timedStatuses.flatMap((status) => [
    [daysField(status), String(procedure.terms[status].days)],
    [unitField(status), procedure.terms[status].unit],
  ]);
  return {
    ...Object.fromEntries(entries),
    board_area_m2: String(procedure.boardAreaM2),
    board_capex_mrub: String(procedure.boardCapexMrub),
    rounds_per_stage: String(procedure.roundsPerStage),
  };
}
