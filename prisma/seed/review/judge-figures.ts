import { postSheet } from "~/features/review/index.server";
import { prisma } from "~/platform/db.server";
import { actorOf } from "../people";
import { formOf, mustGo } from "./posted";

/** Fills in the engineer's sheet of an application: every stated figure accepted, with a conclusion. */
export async function judgeFigures(applicationId: string): Promise<void> {
  const engineer = await actorOf("engineer@imc.example");
  const { version: submission } = await prisma.submission.findFirstOrThrow({
    where: { applicationId },
    orderBy: { version: "desc" },
    select: { version: true },
  });
  const stored = await prisma.technicalSheet.findUnique({ where: { applicationId } });
  const form = formOf({
    intent: "accept_rest",
    version: String(stored?.version ?? 0),
    submission: String(submission),
    conclusion: "fits",
    note: "Нагрузки в пределах ввода, усиление сетей не требуется.",
  });
  mustGo("accept_rest", (await postSheet(engineer, applicationId, form)).result);
}
