import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Actor, staffRoles } from "~/features/accounts";
import { limitsSetting, reconcileFiles } from "~/features/documents/index.server";
import { inTransaction, prisma } from "~/platform/db.server";
import { writeSetting } from "~/platform/settings.server";
import { incomingFolder } from "~/platform/storage/spool.server";
import { samplePdf } from "../../../../prisma/seed/sample-pdf";
import { getLibraryPage } from "../documents/library-page.server";
import { getReadableFile } from "../documents/read-file.server";
import { moveApplication } from "../lifecycle/move-application.server";
import { getApplicantMessages } from "./applicant-messages.server";
import {
  type ChosenFile,
  type Conversing,
  conversing,
  formOf,
  missing,
  refused,
  sentAbout,
} from "./conversing.testing";
import { filesLimit } from "./message-shape";
import { postMessage } from "./post-message.server";
import { type Tier, tiers } from "./tiers";

let cast: Conversing;
let id: string;

beforeAll(async () => {
  cast = await conversing();
}, 60_000);

beforeEach(async () => {
  id = await cast.talkedOf();
});

const pdf = (name: string, note = name): ChosenFile => ({ name, bytes: samplePdf([note]) });
const program: ChosenFile = { name: "смета.pdf", bytes: Buffer.from("MZ not a document at all") };

function post(
  who: Actor,
  tier: Tier,
  files: ChosenFile[],
  fields: { body?: string; key?: string } = {},
) {
  const side = who.staffRoles.length > 0 ? "staff" : "company";
  const { body = "Смотрите файл", key = randomUUID() } = fields;
  const form = formOf({ intent: "send_message", tier, body, key }, files);
  return postMessage(who, id, { side, tier: side === "staff" ? tier : null }, form);
}

const attached = () =>
  prisma.messageAttachment.findMany({
    where: { message: { applicationId: id } },
    include: { file: true, message: { select: { tier: true } } },
    orderBy: { file: { fileName: "asc" } },
  });

/** Nothing waits on this machine's disk, and storage and database agree. */
async function expectNoTrace() {
  expect(readdirSync(incomingFolder())).toEqual([]);
  const { orphans, missing: gone } = await reconcileFiles();
  expect({ orphans, gone }).toEqual({ orphans: [], gone: [] });
}

describe("a message with files", () => {
  it("keeps them as its sender's, audited, and out of the organisation's library", async () => {
    const libraryBefore = await getLibraryPage(cast.company.owner, null);
    const { result } = await post(cast.company.owner, "applicant", [pdf("б.pdf"), pdf("а.pdf")]);
    expect(result).toEqual({ ok: true, value: { done: "sent" } });
    const files = await attached();
    expect(files.map(({ file }) => [file.fileName, file.organisationId, file.scan])).toEqual([
      ["а.pdf", cast.company.id, "unscanned"],
      ["б.pdf", cast.company.id, "unscanned"],
    ]);
    const { messages } = await getApplicantMessages(cast.company.viewer, id);
    expect(messages.at(-1)?.files.map((file) => file.fileName)).toEqual(["а.pdf", "б.pdf"]);
    const event = await prisma.auditEvent.findFirstOrThrow({
      where: { subjectId: id, action: "application.message_sent" },
    });
    expect(event.after).toMatchObject({ attachments: 2, fileIds: expect.any(Array) });
    expect(await getLibraryPage(cast.company.owner, null)).toEqual(libraryBefore);
    await post(cast.people.coordinator, "staff", [pdf("служебная.pdf")]);
    const internal = (await attached()).find(({ message }) => message.tier === "staff");
    expect(internal?.file.organisationId).toBeNull();
    await expectNoTrace();
  });

  it("may be without words, but not without both", async () => {
    expect(
      (await post(cast.company.owner, "applicant", [pdf("а.pdf")], { body: " " })).result.ok,
    ).toBe(true);
    const { result } = await post(cast.company.owner, "applicant", [], { body: " " });
    expect(result).toMatchObject({ fields: { body: { code: "message_empty" } } });
  });

  it("is sent once for one form, and leaves one set of files", async () => {
    const key = randomUUID();
    const again = () => post(cast.company.owner, "applicant", [pdf("а.pdf")], { key });
    const answers = await Promise.all([again(), again(), again()]);
    expect(answers.every(({ result }) => result.ok)).toBe(true);
    expect(await sentAbout(id)).toHaveLength(1);
    expect(await attached()).toHaveLength(1);
    await expectNoTrace();
    await post(cast.company.owner, "applicant", [pdf("а.pdf", "другое содержание")], { key });
    expect(await sentAbout(id)).toHaveLength(2);
  });

  it("is not sent when one of them is refused: each is named, the words come back, nothing stays", async () => {
    const stored = await prisma.storedFile.count();
    const exe: ChosenFile = { name: "игра.exe", bytes: Buffer.from("MZ") };
    const { typed, result } = await post(cast.company.owner, "applicant", [
      pdf("хороший.pdf"),
      program,
      exe,
    ]);
    expect(typed).toMatchObject({ body: "Смотрите файл", hadFiles: true });
    expect(result).toMatchObject({
      ok: false,
      refusal: { code: "invalid" },
      fields: { "files[1]": { code: "type_mismatch" }, "files[2]": { code: "type_not_allowed" } },
    });
    const tooLong = await post(cast.company.owner, "applicant", [program], {
      body: "я".repeat(5_001),
    });
    expect(tooLong.result).toMatchObject({
      fields: { body: { code: "message_too_long" }, "files[0]": { code: "type_mismatch" } },
    });
    const many = Array.from({ length: filesLimit + 1 }, (_, index) => pdf(`${index}.pdf`));
    const tooMany = await post(cast.company.owner, "applicant", many);
    expect(tooMany).toMatchObject({
      typed: { body: "Смотрите файл", hadFiles: true },
      result: { fields: { files: { code: "too_many_files", params: { count: filesLimit } } } },
    });
    expect(await sentAbout(id)).toEqual([]);
    expect(await prisma.storedFile.count()).toBe(stored);
    await expectNoTrace();
  });

  it("is held to the limits: of one file, of a side of the conversation, of the organisation", async () => {
    const mb = 1_048_576;
    const heavy = (name: string): ChosenFile => ({
      name,
      bytes: Buffer.concat([
        samplePdf([name]),
        Buffer.from("\n%".padEnd(0.6 * mb, " ")),
        Buffer.from("\n%%EOF\n"),
      ]),
    });
    const limits = { fileMb: 1, applicationMb: 1, organisationMb: 2_048 };
    await inTransaction((tx) => writeSetting(tx, limitsSetting, limits, cast.people.chair.userId));
    try {
      const large = { name: "большой.pdf", bytes: Buffer.alloc(mb + 1) };
      expect((await post(cast.company.owner, "applicant", [large])).result).toMatchObject({
        fields: { files: { code: "file_too_large" } },
      });
      const both = await post(cast.company.owner, "applicant", [heavy("1.pdf"), heavy("2.pdf")]);
      expect(both.result).toMatchObject({ fields: { files: { code: "application_full" } } });
      expect((await post(cast.company.owner, "applicant", [heavy("1.pdf")])).result.ok).toBe(true);
      expect((await post(cast.company.owner, "applicant", [heavy("2.pdf")])).result.ok).toBe(false);
      // The other side and the other circles have room of their own.
      for (const tier of tiers)
        expect((await post(cast.people.chair, tier, [heavy("1.pdf")])).result.ok, tier).toBe(true);
      expect((await post(cast.people.chair, "committee", [heavy("2.pdf")])).result.ok).toBe(false);
      await expectNoTrace();
    } finally {
      await prisma.setting.deleteMany({ where: { key: limitsSetting.key } });
    }
  });

  it("is not taken from who may not write, nor after the end, nor from another form", async () => {
    const viewer = await post(cast.company.viewer, "applicant", [pdf("а.pdf")]);
    expect(viewer).toMatchObject({
      typed: { body: "Смотрите файл" },
      result: refused("forbidden"),
    });
    const mixed = formOf({ intent: "send_message", tier: "committee", body: "Нам" }, [
      pdf("а.pdf"),
    ]);
    const other = await postMessage(cast.people.chair, id, { side: "staff", tier: "staff" }, mixed);
    expect(other).toMatchObject({
      typed: { body: "Нам", hadFiles: true },
      result: refused("message_other_tier"),
    });
    await moveApplication(cast.company.owner, id, { intent: "withdraw" });
    expect((await post(cast.company.owner, "applicant", [pdf("а.pdf")])).result).toMatchObject(
      refused("message_closed"),
    );
    expect(await attached()).toEqual([]);
    await expectNoTrace();
  });
});

describe("a file of a message", () => {
  it("is read by those who read its conversation, on their side, and exists for nobody else", async () => {
    const sent = {} as Record<Tier, string>;
    for (const tier of tiers) await post(cast.people.chair, tier, [pdf(`${tier}.pdf`)]);
    for (const { file, message } of await attached()) sent[message.tier] = file.id;
    const opens = (side: "member" | "staff", who: Actor, tier: Tier) =>
      getReadableFile(side, who, { id, file: sent[tier] });
    const committee = ["chair", "committee_member", "board"];
    for (const role of staffRoles) {
      for (const tier of tiers) {
        const closed = /expert$/.test(role) || (tier === "committee" && !committee.includes(role));
        const read = opens("staff", cast.people[role], tier);
        if (closed) await expect(read, `${role} ${tier}`).rejects.toMatchObject(missing);
        else
          expect(await read, `${role} ${tier}`).toMatchObject({
            tier,
            confidential: true,
            addedBy: cast.people.chair.fullName,
            home: { href: `/admin/applications/${id}/messages?tier=${tier}` },
          });
      }
    }
    const own = await opens("member", cast.company.viewer, "applicant");
    expect(own).toMatchObject({ addedBy: null, byCluster: true, home: { of: "messages" } });
    expect(JSON.stringify(own)).not.toContain(cast.people.chair.fullName);
    const strangers: [Actor, Tier][] = [
      [cast.company.owner, "staff"],
      [cast.company.owner, "committee"],
      [cast.other.owner, "applicant"],
    ];
    for (const [who, tier] of strangers)
      await expect(opens("member", who, tier)).rejects.toMatchObject(missing);
    // Who works for the cluster and belongs to the company reads what the company reads, no more.
    const both = { ...cast.people.coordinator, memberships: cast.company.viewer.memberships };
    await expect(opens("staff", both, "staff")).rejects.toMatchObject(missing);
    await expect(opens("staff", both, "applicant")).rejects.toMatchObject(missing);
    expect((await opens("member", both, "applicant")).addedBy).toBeNull();
    // At another application it does not exist, nor in the library.
    const elsewhere = await cast.talkedOf();
    const asked = { id: elsewhere, file: sent.applicant };
    await expect(getReadableFile("staff", cast.people.chair, asked)).rejects.toMatchObject(missing);
    await expect(getReadableFile("library", cast.company.owner, asked)).rejects.toMatchObject(
      missing,
    );
  });
});
