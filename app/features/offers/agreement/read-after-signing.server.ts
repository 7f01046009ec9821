import type { Tx } from "~/platform/db.server";
import type { PackageFile } from "./read-package.server";
import { isTaskCode, taskRow } from "./tasks/task-rows";

const fileParts = {
  select: { id: true, fileName: true, mediaType: true, sizeBytes: true, sha256: true, scan: true },
} as const;
const byName = { select: { fullName: true } } as const;

const day = (date: Date) => date.toISOString().slice(0, 10);

function fileOf(file: Omit<PackageFile, "fileId"> & { id: string }): PackageFile {
  const { id, ...parts } = file;
  return { fileId: id, ...parts };
}

/** What follows the signing of an agreement: tasks, the act, the entry of the register. `today` is a Moscow day. */
export async function readAfterSigning(db: Tx, agreementId: string, today: string) {
  const [tasks, act, entry] = await Promise.all([
    db.agreementTask.findMany({
      where: { agreementId },
      orderBy: [{ dueOn: "asc" }, { code: "asc" }],
      include: { doneBy: byName, file: fileParts },
    }),
    db.handoverAct.findUnique({
      where: { agreementId },
      include: { recordedBy: byName, file: fileParts },
    }),
    db.registerEntry.findUnique({ where: { agreementId } }),
  ]);
  return {
    tasks: tasks.flatMap((task) => {
      if (!isTaskCode(task.code)) return [];
      const { by, settledBy } = taskRow(task.code);
      const due = day(task.dueOn);
      return {
        ...{ id: task.id, code: task.code, version: task.version, due, by },
        settledBy: settledBy ?? null,
        done: task.doneAt,
        doneBy: task.doneBy?.fullName ?? null,
        note: task.note,
        file: task.file && fileOf(task.file),
        overdue: task.doneAt === null && due < today,
      };
    }),
    act: act && {
      number: act.number,
      signedOn: day(act.signedOn),
      by: act.recordedBy.fullName,
      file: fileOf(act.file),
    },
    entry: entry && {
      number: entry.number,
      enteredOn: day(entry.enteredOn),
      untilOn: entry.untilOn && day(entry.untilOn),
    },
  };
}
