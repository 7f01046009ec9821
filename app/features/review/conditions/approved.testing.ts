import "./follow-application.server";
import "./proof-files.server";

import type { Actor } from "~/features/accounts";
import { moveApplication } from "~/features/applications/index.server";
import { prisma } from "~/platform/db.server";
import { moveAsIfReviewed } from "../../../../prisma/factories/clearances";
import { makeAcceptedOffer } from "../../../../prisma/factories/offers";
import { makeCompany } from "../../../../prisma/factories/organisations";
import { actorOf } from "../../../../prisma/seed/people";
import type { TypedCondition } from "../committee/ballot/proposal";
import { releaseDecision } from "../committee/letters/release-decision.server";
import { done, proposal, sitting } from "../committee/sitting.testing";
import type { JudgingAct } from "./condition-states";
import { judgeCondition } from "./judge-condition.server";
import { postProof } from "./post-proof.server";

export const funding: TypedCondition = {
  text: "Подтвердить не менее 80 % финансирования",
  owner: "applicant",
  due: "2027-06-01",
  proof: "Письмо банка",
};
export const access: TypedCondition = {
  text: "Подвести электричество к корпусу",
  owner: "cluster",
  due: "2027-05-03",
  proof: "Акт",
};

export type ChosenFile = { name: string; bytes: Buffer; type?: string };

/** The form of a proof as a browser sends it. */
function proofForm(fields: Record<string, string>, files: readonly ChosenFile[]): Request {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const { name, bytes, type = "application/pdf" } of files)
    form.append("files", new File([new Uint8Array(bytes)], name, { type }));
  return new Request("http://portal.invalid/", { method: "POST", body: form });
}

/** The cluster's people, and short words for what tests of conditions do all the time. */
export async function approving() {
  const s = await sitting();
  const [legal, leasing] = [
    await actorOf("legal@imc.example"),
    await actorOf("leasing@imc.example"),
  ];

  const read = (id: string) => prisma.decisionCondition.findUniqueOrThrow({ where: { id } });
  const conditionsOf = (applicationId: string) =>
    prisma.decisionCondition.findMany({
      where: { decision: { applicationId } },
      orderBy: { position: "asc" },
    });

  /** A company's application that the committee approved with conditions, not yet announced. */
  async function decided(conditions: readonly TypedCondition[] = [funding], small = true) {
    const company = await makeCompany();
    const { id } = await s.waiting({ company, small });
    const typed = proposal("approve_with_conditions", { conditions: [...conditions] });
    return { id, company, decision: await s.decided(id, typed) };
  }

  /** The same, announced. */
  async function approved(conditions: readonly TypedCondition[] = [funding]) {
    const { id, company, decision } = await decided(conditions);
    await done(releaseDecision(s.chair, decision.id));
    const [first = "", second = ""] = (await conditionsOf(id)).map((one) => one.id);
    return { id, company, first, second };
  }

  /** Takes an approved application on until the offer was accepted. */
  async function accepted(id: string, owner: Actor): Promise<void> {
    const offer = { intent: "issue_offer", comment: "Предложение на 20 рабочих дней." };
    await done(moveAsIfReviewed(leasing, id, offer));
    await done(moveApplication(owner, id, { intent: "accept_offer" }));
    await makeAcceptedOffer(id);
  }

  const start = (id: string) => moveApplication(legal, id, { intent: "start_agreement" });

  /** Sends a proof by its form, for the condition as it is now unless a version is given. */
  async function prove(
    actor: Actor,
    applicationId: string,
    condition: string,
    {
      text = "Письмо банка во вложении.",
      files = [],
      version,
    }: { text?: string; files?: readonly ChosenFile[]; version?: number } = {},
  ) {
    const shown = version ?? (await read(condition)).version;
    const fields = { intent: "send_proof", condition, text, version: String(shown) };
    const { result } = await postProof(actor, applicationId, proofForm(fields, files));
    return result;
  }

  async function judge(
    actor: Actor,
    applicationId: string,
    conditionId: string,
    act: JudgingAct,
    { note = "Проверено.", version }: { note?: string; version?: number } = {},
  ) {
    const shown = version ?? (await read(conditionId)).version;
    return judgeCondition(actor, { applicationId, conditionId, act, note, version: shown });
  }

  return {
    ...s,
    legal,
    leasing,
    read,
    conditionsOf,
    decidedWith: decided,
    approved,
    accepted,
    start,
    prove,
    judge,
  };
}

export type Approving = Awaited<ReturnType<typeof approving>>;
