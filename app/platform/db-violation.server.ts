import { Prisma } from "~/generated/prisma/client";

/**
 * The constraint or the rule of a trigger that PostgreSQL refused a statement by; null for any other
 * fault. Rules of triggers begin their message with their name and a colon.
 */
export function violatedRule(fault: unknown): string | null {
  if (!(fault instanceof Prisma.PrismaClientKnownRequestError)) return null;
  const { cause } = (fault.meta?.driverAdapterError ?? {}) as {
    cause?: { originalCode?: string; originalMessage?: string };
  };
  if (!cause?.originalCode?.startsWith("23")) return null;
  const [, constraint, rule] =
    /constraint "(\w+)"|^(\w+): /.exec(cause.originalMessage ?? "") ?? [];
  return constraint ?? rule ?? null;
}
