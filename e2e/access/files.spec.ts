import { unlink } from "node:fs/promises";
import { join } from "node:path";
import { ask } from "../support/ask";
import { fill } from "../support/routes";
import { Snapshots } from "../support/snapshot";
import { expect, test } from "./access-test";
import { personas } from "./cast";
import { outcomeOf } from "./outcome";
import { messageFiles } from "./table";

test("a file comes to be saved, under its own name, and can do nothing in the portal's name", async ({
  portal,
  cast,
  scene,
}) => {
  const path = `/portal/applications/${scene.submitted}/files/${scene.file.submitted}`;
  const cookie = cast.cookie.viewer;
  const answer = await ask(portal.address, path, {
    cookie,
    headers: { "accept-encoding": "gzip, br" },
  });
  expect(answer.status).toBe(200);
  expect(answer.body).toMatch(/^%PDF-/);
  const { headers } = answer;
  expect(headers["content-disposition"]).toBe(
    `attachment; filename="_ _.pdf"; filename*=UTF-8''${encodeURIComponent("Учредительные документы.pdf")}`,
  );
  expect(headers["content-type"]).toBe("application/pdf");
  expect(headers["content-security-policy"]).toBe("sandbox; default-src 'none'");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["cache-control"]).toBe("private, no-store");
  expect(headers["content-encoding"]).toBeUndefined();
  expect(Number(headers["content-length"])).toBe(Buffer.byteLength(answer.body));

  const head = await ask(portal.address, path, { cookie, method: "HEAD" });
  expect([head.status, head.body]).toEqual([200, ""]);
  expect(head.headers["content-length"]).toBe(headers["content-length"]);
  expect((await ask(portal.address, `${path}.data`, { cookie })).status).toBe(404);
});

test("reading a confidential document is recorded, and nothing else changes by it", async ({
  portal,
  cast,
  scene,
}) => {
  const { prisma } = await import("~/platform/db.server");
  const snapshots = await Snapshots.of(portal.databaseUrl);
  const readings = () =>
    prisma.auditEvent.findMany({
      where: { action: { in: ["application.document_read", "document.read"] } },
      orderBy: { seq: "asc" },
      select: { actorId: true, actorRole: true, subjectId: true, after: true },
    });
  const before = await snapshots.take();
  const earlier = await readings();
  const address = (side: string) => `${side}/files/${scene.confidential}`;
  const member = address(`/portal/applications/${scene.submitted}`);
  const reads = (path: string, cookie: string | undefined, method = "GET") =>
    ask(portal.address, path, { cookie, method });

  // Neither the page around it nor its headers are the document itself.
  await reads(member, cast.cookie.viewer, "HEAD");
  await reads(`${member}/view`, cast.cookie.viewer);
  await reads(member, cast.cookie.other_owner);
  await reads(member, cast.cookie.visitor);
  expect(await snapshots.take()).toEqual(before);

  expect((await reads(member, cast.cookie.viewer)).status).toBe(200);
  const staffSide = address(`/admin/applications/${scene.submitted}`);
  expect((await reads(staffSide, cast.cookie.auditor)).status).toBe(200);
  expect((await reads(address("/portal/organisation"), cast.cookie.owner)).status).toBe(200);
  const after = { fileId: scene.confidential };
  const { viewer, auditor, owner } = cast.actor;
  expect((await readings()).slice(earlier.length)).toMatchObject([
    { actorId: viewer.userId, actorRole: "viewer", subjectId: scene.submitted, after },
    { actorId: auditor.userId, actorRole: "auditor", subjectId: scene.submitted, after },
    { actorId: owner.userId, actorRole: "owner", after },
  ]);
  const now = await snapshots.take();
  const changed = Object.keys(now).filter((table) => now[table] !== before[table]);
  expect(changed.sort()).toEqual(["audit_event", "audit_head"]);
  await snapshots.close();
});

test("a file of a message is read by those who read its conversation, each reading recorded", async ({
  portal,
  cast,
  scene,
}) => {
  const { prisma } = await import("~/platform/db.server");
  const { id, files } = scene.talkedOf;
  const readings = () =>
    prisma.auditEvent.count({ where: { action: "application.document_read", subjectId: id } });
  const wrong: string[] = [];
  for (const [tier, doors] of Object.entries(messageFiles)) {
    const file = files[tier as keyof typeof files];
    for (const [side, door] of doors) {
      const path = `${fill(side, { id })}/files/${file}`;
      for (const persona of personas) {
        const cookie = cast.cookie[persona];
        const expected = door(persona);
        const before = await readings();
        const page = await ask(portal.address, `${path}/view`, { cookie });
        const data = await ask(portal.address, `${path}/view.data`, { cookie });
        const bytes = await ask(portal.address, path, { cookie });
        const recorded = (await readings()) - before;
        const name = `${persona} ${tier} ${side}`;
        for (const answer of [page, bytes]) {
          const came = outcomeOf(answer);
          if (came !== expected) wrong.push(`${name}: ${came}, not ${expected}`);
        }
        if (recorded !== (expected === "page" ? 1 : 0)) wrong.push(`${name}: ${recorded} records`);
        const shown = page.body + data.body + bytes.body;
        if (expected !== "page" && /%PDF-|\w+\.pdf/.test(shown))
          wrong.push(`${name}: learns of it`);
        if (expected === "page" && !bytes.headers["content-disposition"]?.startsWith("attachment"))
          wrong.push(`${name}: not to be saved`);
      }
    }
  }
  expect(wrong).toEqual([]);
  const { owner, coordinator, chair } = cast.actor;
  const page = await ask(
    portal.address,
    `/portal/applications/${id}/files/${files.applicant}/view`,
    { cookie: cast.cookie.owner },
  );
  expect(page.body).toContain(owner.fullName);
  for (const { userId } of [coordinator, chair]) expect(page.body).not.toContain(userId);
});

test("a file is read only where it belongs", async ({ portal, cast, scene }) => {
  const status = async (path: string, cookie: string | undefined) =>
    (await ask(portal.address, path, { cookie })).status;
  const { owner, coordinator } = cast.cookie;
  const own = `/portal/applications/${scene.submitted}/files`;
  const staff = `/admin/applications/${scene.submitted}/files`;
  for (const folder of [own, staff]) {
    const cookie = folder === own ? owner : coordinator;
    expect(await status(`${folder}/${scene.file.foreign}`, cookie), folder).toBe(404);
    expect(await status(`${folder}/${scene.file.foreign}/view`, cookie), folder).toBe(404);
    expect(await status(`${folder}/nonsense`, cookie), folder).toBe(404);
  }
  expect(await status(`/portal/organisation/files/${scene.file.foreign}`, owner)).toBe(404);
});

test("what is still being checked, was found infected or cannot be reached is told, not sent", async ({
  portal,
}) => {
  const { openSessionFor } = await import("../../prisma/factories/accounts");
  const { makeDraft } = await import("../../prisma/factories/applications");
  const { makeCompany } = await import("../../prisma/factories/organisations");
  const { prisma } = await import("~/platform/db.server");
  const { owner } = await makeCompany();
  const draft = await makeDraft(owner);
  const { held } = await prisma.applicationDocument.findFirstOrThrow({
    where: { applicationId: draft, slot: "charter" },
    select: { held: { select: { file: true } } },
  });
  const where = { id: held.file.id };
  const path = `/portal/applications/${draft}/files/${where.id}`;
  const cookie = (await openSessionFor(owner.email)).split(";")[0];
  const says = async (status: number, ...words: string[]) => {
    const answer = await ask(portal.address, path, { cookie });
    expect(answer.status).toBe(status);
    for (const word of words) expect(answer.body).toContain(word);
    expect(answer.body).not.toContain("%PDF-");
    expect(answer.headers["content-disposition"]).toBeUndefined();
  };
  await unlink(join(process.env.STORAGE_DIR ?? "", "objects", held.file.storageKey));
  await says(503, "Хранилище файлов не отвечает");
  await prisma.storedFile.update({ where, data: { scan: "pending" } });
  await says(409, 'lang="ru"', "Файл ещё проверяется", "Учредительные документы.pdf");
  const view = await ask(portal.address, `${path}/view`, { cookie });
  expect([view.status, view.body]).toEqual([409, expect.stringContaining("проверяется")]);
  const infected = { scan: "infected", scannedAt: new Date(), signature: "Test.Virus" } as const;
  await prisma.storedFile.update({ where, data: infected });
  await says(409, "найден вирус");
});
