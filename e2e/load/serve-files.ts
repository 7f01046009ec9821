import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream/promises";
import { createReadableStreamFromReadable } from "@remix-run/node";
import express from "express";
import {
  onUpload,
  openFile,
  receiveForm,
  recordFile,
  stageFile,
  uploadsDoor,
} from "~/features/documents/index.server";
import { inTransaction } from "~/platform/db.server";
import { ok } from "~/platform/refusal";
import { inTrip } from "~/platform/trip.server";

// The portal's own ways of taking and giving files, alone in a process, so that its memory can be watched.
const maxFileBytes = 300_000_000;
const nobody = { organisationId: null, userId: null };

onUpload("load", {
  authorise: async () => ok({ organisationId: null, maxFileBytes, formats: ["pdf"] }),
  async finish(_actor, _target, staged) {
    const file = await inTransaction((tx) => recordFile(tx, staged, nobody));
    return file.ok ? ok({ redirect: file.value.fileId }) : file;
  },
});

const app = express();
app.use((_request, _response, next) => inTrip(next));
app.use("/uploads", uploadsDoor());
app.post("/form", async (request, response) => {
  const body = createReadableStreamFromReadable(request) as ReadableStream;
  const headers = { "content-type": request.headers["content-type"] ?? "" };
  const posted = new Request("http://portal.invalid/", {
    method: "POST",
    headers,
    body,
    duplex: "half",
  } as RequestInit);
  const received = await receiveForm(posted, { maxFiles: 1, maxFileBytes });
  const file = received.ok ? received.value.files[0]?.file : undefined;
  const staged = file && (await stageFile(file, ["pdf"]));
  if (!staged?.ok) return response.status(500).json(staged ?? received);
  const recorded = await inTransaction((tx) => recordFile(tx, staged.value, nobody));
  response.json({ redirect: recorded.ok && recorded.value.fileId });
});
app.get("/file/:id", async (request, response) => {
  const file = await openFile(request.params.id ?? "");
  await pipeline(await file.body(), response);
});
process.on("message", (word) => {
  if (word === "memory") process.send?.(process.memoryUsage());
});
const server = app.listen(0, "127.0.0.1", () => {
  process.send?.({ address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
});
