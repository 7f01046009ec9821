import { onFileAsked } from "~/features/applications/index.server";
import { onFileScanned } from "~/features/documents/index.server";
import { prisma } from "~/platform/db.server";
import { readsConditions } from "./condition-states";
import { announceConditions } from "./tell.server";

async function isProof(applicationId: string, fileId: string): Promise<boolean> {
  const proof = await prisma.conditionProof.findFirst({
    where: { fileId, condition: { decision: { applicationId } } },
    select: { id: true },
  });
  return proof !== null;
}

// Nobody says what such a file is, so each reading of it is recorded.
const link = { confidential: true, part: "conditions" } as const;

onFileAsked("member", async (applicationId, fileId) =>
  (await isProof(applicationId, fileId)) ? link : null,
);
onFileAsked("staff", async (applicationId, fileId, actor) =>
  readsConditions(actor) && (await isProof(applicationId, fileId)) ? link : null,
);

// Whoever has the conditions open sees "being checked" end.
onFileScanned(async (tx, { fileId }) => {
  const proof = await tx.conditionProof.findUnique({
    where: { fileId },
    select: { condition: { select: { decision: { select: { applicationId: true } } } } },
  });
  if (proof) await announceConditions(tx, proof.condition.decision.applicationId);
});
