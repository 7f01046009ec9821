import type { Actor } from "~/features/accounts";
import { commentField, firstRubric, scoreField, statutoryCriteria } from "~/features/review";
import { signConclusion, submitBulletin } from "~/features/review/index.server";
import { prisma } from "~/platform/db.server";

/** A comment long enough for any score. */
export const explanation =
  "Выводы подтверждены ответами заявителя, приложенными документами и расчётом.";

/** A whole bulletin's form with one score throughout, but for the criteria named; `na` does not apply. */
export function bulletinForm(
  score: number | "na",
  change: Record<string, number | "na" | ""> = {},
): Record<string, string> {
  const rows = firstRubric.flatMap(({ code }) => [
    [scoreField(code), String(change[code] ?? score)],
    [commentField(code), explanation],
  ]);
  return { ...Object.fromEntries(rows), summary: "Проект проработан." };
}

/** A whole conclusion's form, every answer a yes but for those named. */
export function conclusionForm(change: Record<number, "yes" | "no"> = {}): Record<string, string> {
  const rows = statutoryCriteria.flatMap(({ number }) => [
    [`answer_${number}`, change[number] ?? "yes"],
    [`grounds_${number}`, explanation],
  ]);
  return { ...Object.fromEntries(rows), confirm: "yes" };
}

const versionOf = async (assignmentId: string) =>
  (await prisma.bulletin.findUnique({ where: { assignmentId } }))?.version ?? 0;

/** Hands in an expert's bulletin by the command itself. */
export async function submitAs(
  expert: Actor,
  assignmentId: string,
  typed: Record<string, string>,
): Promise<void> {
  const version = await versionOf(assignmentId);
  const submitted = await submitBulletin(expert, assignmentId, { typed, version });
  if (!submitted.ok) throw new Error(`not submitted: ${JSON.stringify(submitted)}`);
}

/** Signs an expert's conclusion upon the submitted bulletin by the command itself. */
export async function signAs(
  expert: Actor,
  assignmentId: string,
  typed: Record<string, string> = conclusionForm(),
): Promise<void> {
  const draft = await prisma.conclusionDraft.findUnique({ where: { assignmentId } });
  const version = draft?.version ?? 0;
  const signed = await signConclusion(expert, assignmentId, { typed, version });
  if (!signed.ok) throw new Error(`not signed: ${JSON.stringify(signed)}`);
}
