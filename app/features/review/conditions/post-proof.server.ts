import type { Actor } from "~/features/accounts";
import { stageFiles } from "~/features/applications/index.server";
import { readMaxFileBytes, receiveForm } from "~/features/documents/index.server";
import { textsOf } from "~/platform/check-fields";
import { invalid, type Result, refuse } from "~/platform/refusal";
import { getApplicantConditions } from "./applicant-conditions.server";
import { checkProof } from "./proof-shape";
import { sendProof } from "./send-proof.server";

/** What was typed, given back when the proof was refused; its file has to be chosen anew. */
export type TypedProof = { condition: string; text: string; hadFile: boolean };

/** Sends the proof of the form on the company's page of conditions. */
export async function postProof(
  actor: Actor,
  applicationId: string,
  request: Request,
): Promise<{ typed: TypedProof; result: Result }> {
  const page = await getApplicantConditions(actor, applicationId);
  // Only the bytes of those who may send a proof now are worth the disk.
  const takes = page.conditions.some((one) => one.acts.includes("send_proof"));
  const received = await receiveForm(request, {
    maxFiles: takes ? 1 : 0,
    maxFileBytes: takes ? await readMaxFileBytes() : 0,
  });
  const { form, files, dispose } = received.ok ? received.value : { ...received, ...nothingTaken };
  const texts = textsOf(form, ["intent", "condition", "text", "version"]);
  const { intent = "", condition = "", text = "" } = texts;
  const hadFile = !received.ok || files.length > 0;
  const typed = { condition: condition.slice(0, 40), text, hadFile };
  try {
    return { typed, result: await act() };
  } finally {
    await dispose();
  }

  async function act(): Promise<Result> {
    if (intent !== "send_proof") return refuse("unknown_intent");
    if (page.role === "viewer") return refuse("forbidden");
    if (!received.ok) return invalid({ files: received.refusal });
    const { staged, errors } = await stageFiles(files.map(({ file }) => file));
    if (Object.keys(errors).length > 0) {
      return invalid({ ...checkProof(text, true).errors, ...errors });
    }
    return sendProof(actor, {
      applicationId,
      conditionId: condition,
      text,
      file: staged[0] ?? null,
      version: Number(texts.version),
    });
  }
}

const nothingTaken = { files: [], dispose: async () => {} };
