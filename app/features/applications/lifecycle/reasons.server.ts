import { prisma, type Tx } from "~/platform/db.server";
import type { Text } from "~/platform/i18n";
import { namesReason, type Reason, type ReasonedStep, type Reasons } from "./reasons";

/** The words of a reason as whatever names it keeps them. */
export const reasonWords = { select: { nameRu: true, nameEn: true } } as const;

export const wordsOfReason = (stored: { nameRu: string; nameEn: string } | null): Text | null =>
  stored && { ru: stored.nameRu, en: stored.nameEn };

/** The same in SQL: joins as `reason` what the row named `step` named. */
export const reasonJoinSql = (step: string) =>
  `left join reason on reason.version = ${step}.reason_version and reason.code = ${step}.reason_code`;
export const reasonWordsSql =
  "case when reason.code is not null then json_build_object('ru', reason.name_ru, 'en', reason.name_en) end";

/** The reasons in force, with the version that whatever names one of them keeps. */
export async function readReasons(tx: Tx = prisma): Promise<{ version: number; reasons: Reasons }> {
  const { version } = await tx.reason.findFirstOrThrow({
    orderBy: { version: "desc" },
    select: { version: true },
  });
  const rows = await tx.reason.findMany({ where: { version }, orderBy: { position: "asc" } });
  return {
    version,
    reasons: rows.map(
      ({ code, nameRu, nameEn, active, steps }): Reason => ({
        code,
        name: { ru: nameRu, en: nameEn },
        active,
        steps: steps as ReasonedStep[],
      }),
    ),
  };
}

/** Which version of a reason a step names; null when it may not. What was voted by a version stands by it. */
export async function findReason(
  tx: Tx,
  step: string,
  code: string | undefined,
  voted?: number | null,
): Promise<{ code: string; version: number } | null> {
  if (!code) return null;
  if (voted) {
    const known = await tx.reason.count({ where: { version: voted, code } });
    return known > 0 ? { code, version: voted } : null;
  }
  const { version, reasons } = await readReasons(tx);
  const usable = reasons.some((one) => one.code === code && namesReason(one, step));
  return usable ? { code, version } : null;
}

/** Puts a new version of the reasons in force; those before it stay for what named them. */
export async function setReasons(tx: Tx, version: number, reasons: Reasons): Promise<void> {
  await tx.reason.createMany({
    data: reasons.map(({ code, name, active, steps }, position) => ({
      version,
      code,
      position,
      nameRu: name.ru,
      nameEn: name.en,
      active,
      steps: [...steps],
    })),
  });
}
