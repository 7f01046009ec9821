import { expect } from "vitest";
import { prisma } from "~/platform/db.server";

/** Everything that a submission writes, of one application. */
export async function traces(id: string) {
  const where = { where: { applicationId: id } };
  const [application, submissions, changes, consents, notices, search, audit] = await Promise.all([
    prisma.application.findUniqueOrThrow({ where: { id } }),
    prisma.submission.findMany(where),
    prisma.statusChange.findMany(where),
    prisma.consentRecord.findMany(where),
    prisma.notice.findMany(where),
    prisma.applicationSearch.count(where),
    prisma.auditEvent.findMany({ where: { subjectId: id, action: "application.moved" } }),
  ]);
  return { application, submissions, changes, consents, notices, search, audit };
}

/** Expects a draft as it was before anybody tried to submit it. */
export async function expectUntouched(id: string): Promise<void> {
  const left = await traces(id);
  expect(left.application).toMatchObject({ status: "draft", number: null, submittedAt: null });
  expect([left.submissions, left.changes, left.consents, left.notices, left.audit]).toEqual([
    [],
    [],
    [],
    [],
    [],
  ]);
  expect(left.search).toBe(0);
}
