import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../prisma/factories/accounts";
import { postLimits } from "./change-limits.server";
import { getFileSettings } from "./file-settings.server";
import { listQuarantine } from "./list-quarantine.server";

let administrator: Actor;
let coordinator: Actor;
beforeAll(async () => {
  administrator = await makeAccount({ staffRoles: ["administrator"] });
  coordinator = await makeAccount({ staffRoles: ["coordinator"] });
});

function posted(values: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
}

const good = { file_mb: "40", application_mb: " 1 000", organisation_mb: "4000" };

describe("limits of files", () => {
  it("are changed by the administrator, from the version they saw, with a record", async () => {
    const before = await getFileSettings(administrator, "");
    expect(before).toMatchObject({ version: 0, limits: { fileMb: 50 } });
    const { result } = await postLimits(administrator, posted({ ...good, version: "0" }));
    expect(result).toEqual({ ok: true, value: undefined });
    const after = await getFileSettings(administrator, "");
    expect(after).toMatchObject({
      version: 1,
      limits: { fileMb: 40, applicationMb: 1_000, organisationMb: 4_000 },
    });
    const records = await prisma.auditEvent.findMany({ where: { subjectId: "documents.limits" } });
    expect(records).toMatchObject([{ action: "setting.changed", before: { fileMb: 50 } }]);
    const stale = await postLimits(administrator, posted({ ...good, file_mb: "30", version: "0" }));
    expect(stale.result).toMatchObject({ refusal: { code: "stale" } });
  });

  it.each([
    [{ file_mb: "0" }, { file_mb: "file_range" }],
    [{ file_mb: "501" }, { file_mb: "file_range" }],
    [{ file_mb: "ten" }, { file_mb: "file_range" }],
    [{ file_mb: "" }, { file_mb: "file_range" }],
    [{ file_mb: "1e2" }, { file_mb: "file_range" }],
    [{ application_mb: "20001" }, { application_mb: "application_range" }],
    [{ application_mb: "39" }, { application_mb: "application_below_file" }],
    [{ organisation_mb: "999" }, { organisation_mb: "organisation_below_application" }],
  ])("are refused as %o", async (change, codes) => {
    const form = posted({ ...good, ...change, version: "1" });
    const { result, typed } = await postLimits(administrator, form);
    const fields = Object.fromEntries(
      Object.entries(codes).map(([name, code]) => [name, { code }]),
    );
    expect(result).toMatchObject({ ok: false, fields });
    expect(typed).toMatchObject(change);
  });

  it("are nobody else's", async () => {
    const { result } = await postLimits(coordinator, posted({ ...good, version: "1" }));
    expect(result).toMatchObject({ refusal: { code: "forbidden" } });
    await expect(getFileSettings(coordinator, "")).rejects.toMatchObject({ status: 403 });
  });
});

describe("quarantine", () => {
  it("is read page by page, the newest first, each file once", async () => {
    const at = (index: number) => new Date(Date.UTC(2026, 10, 1, 0, Math.floor(index / 2)));
    await prisma.storedFile.createMany({
      data: Array.from({ length: 60 }, (_, index) => ({
        storageKey: randomUUID(),
        fileName: `${index}.pdf`,
        mediaType: "application/pdf",
        sizeBytes: 1,
        sha256: "0".repeat(64),
        uploadedAt: at(index),
        uploadedById: index % 2 ? coordinator.userId : null,
        scan: "infected" as const,
        scannedAt: at(index),
        signature: "Test",
      })),
    });
    const pages = [await listQuarantine("")];
    for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) {
      pages.push(await listQuarantine(next));
    }
    expect(pages.map(({ rows }) => rows.length)).toEqual([25, 25, 10]);
    const rows = pages.flatMap((page) => page.rows);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(60);
    const times = rows.map(({ scannedAt }) => scannedAt.getTime());
    expect(times).toEqual([...times].sort((one, other) => other - one));
    expect(rows.some(({ uploader }) => uploader === coordinator.fullName)).toBe(true);
  });

  it.each(["~", "x~y", "2026-11-01T00:00:00Z~'", "'; drop table stored_file"])(
    "begins anew from a place that is none: %s",
    async (after) => {
      expect((await listQuarantine(after)).rows).toHaveLength(25);
    },
  );
});

describe("the scanner", () => {
  it("is told to be absent when none is configured, with the files that nobody checked", async () => {
    await prisma.storedFile.create({
      data: {
        storageKey: randomUUID(),
        fileName: "a.pdf",
        mediaType: "application/pdf",
        sizeBytes: 1,
        sha256: "0".repeat(64),
        uploadedAt: new Date(),
        scan: "unscanned",
      },
    });
    const { scanner } = await getFileSettings(administrator, "");
    expect(scanner).toEqual({
      configured: false,
      version: null,
      waiting: 0,
      waitingSince: null,
      unscanned: 1,
    });
  });
});
