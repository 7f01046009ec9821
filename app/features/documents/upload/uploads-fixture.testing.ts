import { existsSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import type { Actor } from "~/features/accounts";
import { inTransaction, prisma } from "~/platform/db.server";
import { ok, refuse } from "~/platform/refusal";
import { incomingFolder } from "~/platform/storage/spool.server";
import { openSessionFor } from "../../../../prisma/factories/accounts";
import { makeCompany } from "../../../../prisma/factories/organisations";
import { limitsSetting } from "../store/limits.server";
import { recordFile } from "../store/record-file.server";
import { onUpload } from "./purposes.server";
import { uploadsFolder } from "./upload-store.server";
import { serveUploads, TusClient } from "./uploads.testing";

const nothing = () => {};

/** What a test of uploads starts from: new people each time, a purpose named `test`, the door served. */
export class UploadsUnderTest {
  owner!: Actor;
  organisationId = "";
  client!: TusClient;
  /** a colleague in the same company */
  stranger!: TusClient;
  /** files that the purpose took over, in order */
  taken: string[] = [];
  /** what the purpose does beside recording */
  onFinish: () => void = nothing;

  async arrive(address: string): Promise<void> {
    const company = await makeCompany();
    const cookie = async (actor: Actor) => (await openSessionFor(actor.email)).split(";")[0] ?? "";
    this.owner = company.owner;
    this.organisationId = company.id;
    this.client = new TusClient(address, await cookie(company.owner));
    this.stranger = new TusClient(address, await cookie(company.editor));
    this.taken = [];
    this.onFinish = nothing;
  }
}

/** Serves the uploads for the tests of a file. */
export function uploadsUnderTest(): UploadsUnderTest {
  const at = new UploadsUnderTest();
  let server: Awaited<ReturnType<typeof serveUploads>>;
  onUpload("test", {
    async authorise(actor, target) {
      if ((target as { closed?: boolean }).closed) return refuse("slot_closed");
      const own = actor.memberships[0];
      if (!own) return refuse("forbidden");
      return ok({ organisationId: own.organisationId, formats: ["pdf"] });
    },
    async finish(actor, _target, staged) {
      const owned = { organisationId: at.organisationId, userId: actor.userId };
      const recorded = await inTransaction((tx) => recordFile(tx, staged, owned));
      if (!recorded.ok) return recorded;
      at.taken.push(recorded.value.fileId);
      at.onFinish();
      return ok({ redirect: `/portal/files/${recorded.value.fileId}` });
    },
  });
  beforeAll(async () => {
    server = await serveUploads();
  });
  beforeEach(() => at.arrive(server.address));
  afterEach(async () => {
    await prisma.setting.deleteMany({ where: { key: limitsSetting.key } });
  });
  afterAll(() => server.stop());
  return at;
}

/** The refusal in an answer's body. */
export const codeOf = (body = "{}"): unknown => JSON.parse(body).refusal?.code;

/** What waits on the disk on its way into the storage. */
export const waiting = () => (existsSync(incomingFolder()) ? readdirSync(incomingFolder()) : []);

/** What lies in the folder of unfinished uploads for this address. */
export const unfinished = (address: string) =>
  readdirSync(uploadsFolder()).filter((name) => name.startsWith(path.basename(address)));

export const rowOf = (address: string) =>
  prisma.upload.findUnique({ where: { id: path.basename(address) } });

/** Makes the storage of whole files unusable until the function it returns is called. */
export function breakStorage(): () => void {
  const objects = path.join(path.dirname(incomingFolder()), "objects");
  const was = existsSync(objects);
  if (was) renameSync(objects, `${objects}.away`);
  writeFileSync(objects, "no folder");
  return () => {
    renameSync(objects, `${objects}.${Date.now()}.broken`);
    if (was) renameSync(`${objects}.away`, objects);
  };
}
