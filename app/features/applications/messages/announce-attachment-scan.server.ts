import { onFileScanned } from "~/features/documents/index.server";
import { announce } from "~/platform/live.server";
import { topicsOf } from "./topics-of";

// Whoever has the conversation open sees "being checked" end.
onFileScanned(async (tx, { fileId }) => {
  const sent = await tx.messageAttachment.findUnique({
    where: { fileId },
    select: { message: { select: { applicationId: true, tier: true } } },
  });
  if (!sent) return;
  const { applicationId, tier } = sent.message;
  await announce(
    tx,
    ...topicsOf(applicationId, tier).map((topic) => ({ topic, kind: "messages" })),
  );
});
