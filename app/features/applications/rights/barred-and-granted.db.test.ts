import { beforeAll, describe, expect, it } from "vitest";
import type { Actor, StaffRole } from "~/features/accounts";
import { inTransaction, prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../prisma/factories/accounts";
import { makeApplication } from "../../../../prisma/factories/applications";
import { type Company, makeCompany } from "../../../../prisma/factories/organisations";
import { seedStaff } from "../../../../prisma/seed/people";
import { changeQuestionRows } from "../clarifications/change-question-rows.server";
import { getAskPage } from "../clarifications/staff-clarification.server";
import { getReadableFile } from "../documents/read-file.server";
import { getStaffDocuments } from "../documents/staff-documents.server";
import { liveTopics } from "../live-topics.server";
import { formOf } from "../messages/conversing.testing";
import { postMessage } from "../messages/post-message.server";
import { sendMessage } from "../messages/send-message.server";
import { getStaffMessages } from "../messages/staff-messages.server";
import { getPdf } from "../pdf/find-pdf.server";
import { moveByStaff } from "../staff-move.server";
import { getStaffView } from "../staff-view.server";
import { getStaffAnswers } from "../staff-view-answers.server";
import { getStaffHistory } from "../staff-view-history.server";
import { setReadingRight } from "./reading-rights.server";

let company: Company;
let id: string;
let file: string;

beforeAll(async () => {
  await seedStaff();
  company = await makeCompany();
  id = (await makeApplication({ company, status: "intake_check" })).id;
  const { held } = await prisma.applicationDocument.findFirstOrThrow({
    where: { applicationId: id, slot: "charter" },
    select: { held: { select: { fileId: true } } },
  });
  file = held.fileId;
}, 60_000);

const message = {
  tier: "applicant",
  body: "Здравствуйте!",
  files: [],
  key: "",
  seen: null,
} as const;

/** A form as an action has read it. */
function typed(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

const content = (who: Actor) => ({
  answers: () => getStaffAnswers(who, id, "ru"),
  documents: () => getStaffDocuments(who, id),
  file: () => getReadableFile("staff", who, { id, file }),
  print: () => getPdf("staff", who, { id, n: "1", print: "receipt" }, "ru"),
});
const rest = (who: Actor) => ({
  overview: () => getStaffView(who, id),
  history: () => getStaffHistory(who, id),
  ask: () => getAskPage(who, id, [], "ru"),
  rows: () => changeQuestionRows(who, id, typed({}), null),
  messages: () => getStaffMessages(who, id, "applicant"),
  marks: () => postMessage(who, id, { side: "staff", tier: "staff" }, formOf({ tier: "staff" })),
  message: () => sendMessage(who, id, message),
  step: () => moveByStaff(who, id, typed({ intent: "admit" })),
  extension: () => moveByStaff(who, id, typed({ intent: "extend_clarification" })),
});

const set = (who: Actor, kind: "granted" | "barred", ground: string) =>
  inTransaction((tx) =>
    setReadingRight(tx, { applicationId: id, userId: who.userId, kind, ground, by: null }),
  );
const staff = (...staffRoles: StaffRole[]) => makeAccount({ staffRoles });

describe("whoever is barred from an application", () => {
  it("finds nothing of it, reads nothing, says nothing and takes no step, whatever their role", async () => {
    for (const role of ["coordinator", "chair", "administrator"] as const) {
      const who = await staff(role);
      for (const open of Object.values(content(who))) await open();
      await set(who, "barred", "declared");
      for (const [name, open] of Object.entries({ ...content(who), ...rest(who) }))
        await expect(open(), `${role}: ${name}`).rejects.toMatchObject({ status: 404 });
      expect(await liveTopics(who, id)).toBeNull();
    }
    const { status, revision } = await prisma.application.findUniqueOrThrow({ where: { id } });
    expect({ status, revision }).toEqual({ status: "intake_check", revision: 3 });
  });

  it("keeps what they are in their own company, and there only", async () => {
    const own = await staff("coordinator", "chair");
    const data = { organisationId: company.id, userId: own.userId, role: "owner" as const };
    await prisma.member.create({ data: { ...data, createdAt: new Date() } });
    const membership = { organisationId: company.id, organisationName: "", role: "owner" as const };
    const who = { ...own, memberships: [membership] };
    await set(who, "barred", "found");
    expect(await liveTopics(who, id)).not.toContain(`application:${id}:staff`);
    expect(await liveTopics(who, id)).toContain(`application:${id}:applicant`);
    expect((await moveByStaff(who, id, typed({ intent: "admit" }))).result).toMatchObject({
      refusal: { code: "not_your_role" },
    });
    const file = getReadableFile("staff", who, { id, file: "x" });
    await expect(file).rejects.toMatchObject({ status: 404 });
  });
});

describe("whoever was granted an application", () => {
  it("reads its answers, documents, files and printed forms, and nothing else of it", async () => {
    for (const role of ["expert", "external_expert"] as const) {
      const who = await staff(role);
      for (const open of Object.values(content(who)))
        await expect(open(), role).rejects.toMatchObject({ status: 404 });
      await set(who, "granted", "assignment");
      expect(await content(who).answers()).toMatchObject({ id, unread: 0, mayAsk: false });
      expect(await content(who).documents()).toMatchObject({ status: "intake_check" });
      expect(await content(who).file()).toMatchObject({ actorRole: role });
      expect(await content(who).print()).toMatchObject({ id, version: 1 });
      for (const [name, open] of Object.entries(rest(who)))
        await expect(open(), `${role}: ${name}`).rejects.toMatchObject({ status: 404 });
      expect(await liveTopics(who, id)).toBeNull();
      await set(who, "barred", "declared");
      for (const open of Object.values(content(who)))
        await expect(open(), role).rejects.toMatchObject({ status: 404 });
    }
  });
});
