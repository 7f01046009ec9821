import { firstGates } from "~/features/review";
import { postScreening } from "~/features/review/index.server";
import { prisma } from "~/platform/db.server";
import { actorOf } from "../people";
import { formOf, mustGo } from "./posted";

const notes: Record<string, string> = {
  not_insolvent: "Картотека дел и реестр дисквалифицированных лиц проверены, записей нет.",
  documents: "Выписка ЕГРЮЛ свежая, отчётность за два года приложена.",
  utilities: "В пределах резерва первой очереди.",
};

/** Answers the first `count` gates of the completeness check, all of them unless given, each with a yes. */
export async function screen(applicationId: string, count = firstGates.length): Promise<void> {
  const coordinator = await actorOf("coordinator@imc.example");
  const stored = await prisma.screening.findUnique({ where: { applicationId } });
  const answers = firstGates.slice(0, count).flatMap(({ code }) => [
    [`gates.${code}.answer`, "yes"],
    [`gates.${code}.note`, notes[code] ?? ""],
  ]);
  const form = formOf({
    intent: "save_screening",
    version: String(stored?.version ?? 0),
    ...Object.fromEntries(answers),
  });
  mustGo("save_screening", (await postScreening(coordinator, applicationId, form)).result);
}
