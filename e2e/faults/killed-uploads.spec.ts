import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, utimesSync } from "node:fs";
import http from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { type RunningPortal, startPortal } from "~/platform/testing/portal-under-test.server";
import { announce, askUploads, TusClient } from "../../app/features/documents/upload/uploads.testing";
import { pdf } from "../support/files/honest-files";
import { multipart, multipartType } from "../support/multipart";
import { expect, test } from "../support/test";

const bytes = pdf({ extra: `%${"0123456789".repeat(600_000)}\n` });
const sha256 = createHash("sha256").update(bytes).digest("hex");

async function makeApplicant() {
  const { makeDraft } = await import("../../prisma/factories/applications");
  const { openSessionFor } = await import("../../prisma/factories/accounts");
  const { makeCompany } = await import("../../prisma/factories/organisations");
  const { owner } = await makeCompany();
  const cookie = (await openSessionFor(owner.email)).split(";")[0] ?? "";
  return { draft: await makeDraft(owner), cookie };
}
