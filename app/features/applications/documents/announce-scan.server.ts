import { onFileScanned } from "~/features/documents/index.server";
import { announce } from "~/platform/live.server";
import { everybodyAt } from "../live-topics";

// Whoever waits for "being checked" to end sees it end.
onFileScanned(async (tx, { fileId }) => {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select d.application_id as id from document_version v
      join application_document d on d.document_id = v.document_id and d.version = v.version
     where v.file_id = ${fileId}::uuid`;
  const topics = rows.flatMap(({ id }) => everybodyAt(id));
  await announce(tx, ...topics.map((topic) => ({ topic, kind: "documents", ref: fileId })));
});
