import { letterTo } from "../support/letters";
import { type Cast, shareOut } from "./cast";
import type { Filling } from "./route";

/** What stands behind the ids that addresses are filled with. */
export type Scene = {
  submitted: string;
  draft: string;
  /** an application of the other company */
  foreign: string;
  /** a file of each of them that may be read without a record */
  file: { submitted: string; draft: string; foreign: string };
  /** one whose every reading is recorded */
  confidential: string;
  /** an application whose three conversations each hold a file */
  talkedOf: { id: string; files: Record<"applicant" | "staff" | "committee", string> };
  /** an invitation of the external expert */
  assignment: string;
  /** who holds it */
  expert: string;
  /** a closed session with an item, its minutes and its held decision */
  session: { id: string; item: string; decision: string };
  /** a unit with its building and plot, and a file that waits to be applied */
  site: { unit: string; building: string; plot: string; waiting: string; scenario: string };
  /** a member of staff */
  account: string;
  /** the secret of a letter that invites somebody new */
  invitation: string;
};

const nothing = "00000000-0000-7000-8000-000000000000";

export async function makeScene(cast: Cast): Promise<Scene> {
  const { makeApplication, makeDraft } = await import("../../prisma/factories/applications");
  const { makeAssignment } = await import("../../prisma/factories/reviews");
  const { owner, other_owner, auditor, external_expert } = cast.actor;
  const { id: submitted } = await makeApplication({ company: { owner } });
  const { id: foreign } = await makeApplication({ company: { owner: other_owner } });
  const draft = await makeDraft(owner);
  const { assignments } = await makeAssignment({
    company: { owner },
    experts: [external_expert],
    accepting: [],
  });
  const talkedOf = await makeTalks(cast);
  for (const id of [submitted, talkedOf.id]) await shareOut(cast, id);
  return {
    submitted,
    foreign,
    draft,
    file: {
      submitted: await fileOf(submitted, "charter"),
      draft: await fileOf(draft, "charter"),
      foreign: await fileOf(foreign, "charter"),
    },
    confidential: await fileOf(submitted, "business_plan"),
    talkedOf,
    assignment: assignments[0]?.id ?? "",
    expert: external_expert.userId,
    session: await holdSession(cast),
    site: await makeSite(cast),
    account: auditor.userId,
    invitation: await invite(owner, cast.company.id),
  };
}

/** A word and a file in each conversation, by people who can write there. */
async function makeTalks(cast: Cast): Promise<Scene["talkedOf"]> {
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { writeMessage } = await import("../../prisma/seed/write-message");
  const { prisma } = await import("~/platform/db.server");
  const { owner, coordinator, chair } = cast.actor;
  const { id } = await makeApplication({ company: { owner }, status: "intake_check" });
  const writers = { applicant: owner, staff: coordinator, committee: chair };
  const files = { applicant: "", staff: "", committee: "" };
  for (const tier of ["applicant", "staff", "committee"] as const) {
    const file = { name: `${tier}.pdf`, lines: [`Only for ${tier}`] };
    await writeMessage(writers[tier], id, { tier, text: `Круг ${tier}`, file });
    const sent = await prisma.messageAttachment.findFirstOrThrow({
      where: { message: { applicationId: id, tier } },
      select: { fileId: true },
    });
    files[tier] = sent.fileId;
  }
  return { id, files };
}

/** A session of the cast that decided an application of its company, closed and not yet announced. */
async function holdSession({ actor }: Cast): Promise<Scene["session"]> {
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { holdSession: hold } = await import("../../prisma/factories/sessions");
  const { prisma } = await import("~/platform/db.server");
  const { id: application } = await makeApplication({
    company: { owner: actor.owner },
    status: "committee_review",
    track: "tenant_resident",
  });
  const seats = {
    chair: actor.chair,
    secretary: actor.coordinator,
    members: [actor.committee_member],
  };
  const { id, items } = await hold({ ...seats, applications: [application] }, "approve");
  const [item = ""] = items;
  const decision = await prisma.decision.findUniqueOrThrow({ where: { itemId: item } });
  return { id, item, decision: decision.id };
}

/** A building of the factory's and a file that was read and not applied. */
async function makeSite({ actor }: Cast): Promise<Scene["site"]> {
  const { makeBuilding } = await import("../../prisma/factories/site");
  const { prisma } = await import("~/platform/db.server");
  const { id, units } = await makeBuilding();
  const { code, plot } = await prisma.building.findUniqueOrThrow({
    where: { id },
    include: { plot: true },
  });
  const waiting = await prisma.siteImport.create({
    data: {
      fileName: "units.csv",
      units: { units: [], unread: [] },
      faults: [],
      madeAt: new Date(),
      madeById: actor.leasing_manager.userId,
    },
  });
  const { makeScenario } = await import("~/features/scenarios/index.server");
  const key = crypto.randomUUID();
  const named = { key, name: "Открытый сценарий", note: "", applicationIds: [] };
  await makeScenario(actor.leasing_manager, named);
  return {
    unit: units[0] ?? "",
    building: code,
    plot: plot.code,
    waiting: waiting.id,
    scenario: key,
  };
}

async function fileOf(applicationId: string, slot: string): Promise<string> {
  const { prisma } = await import("~/platform/db.server");
  const { held } = await prisma.applicationDocument.findFirstOrThrow({
    where: { applicationId, slot },
    select: { held: { select: { fileId: true } } },
  });
  return held.fileId;
}

async function invite(owner: Cast["actor"]["owner"], organisationId: string): Promise<string> {
  const { inviteMember } = await import("~/features/organisations/index.server");
  const email = "invited@factory.example";
  const given = { email, role: "viewer", days: "7", letter_locale: "ru" };
  const invited = await inviteMember(owner, organisationId, given);
  if (!invited.ok) throw new Error(`not invited: ${JSON.stringify(invited)}`);
  return /invitations\/([\w-]+)/.exec(await letterTo(email))?.[1] ?? "";
}

/** The parameters of an address by what it is to be filled with. */
export function paramsOf(
  scene: Scene,
  pattern: string,
  filling: Filling | "foreign",
): Record<string, string> {
  const which = filling === "own" ? "submitted" : filling === "draft" ? "draft" : "foreign";
  const rest = {
    section: "project",
    n: "1",
    file: scene.file[which],
    print: "receipt",
    kind: "rubric",
  };
  if (pattern.startsWith("/admin/committee")) {
    const { id, item, decision } = scene.session;
    return filling === "none"
      ? { session: nothing, item: nothing, decision: nothing, print: "pack" }
      : { session: id, item, decision, print: "pack" };
  }
  if (pattern.startsWith("/admin/site") && filling !== "none") {
    const { unit, building, plot, waiting, scenario } = scene.site;
    const code = pattern.includes("/plots/") ? plot : building;
    const own = pattern.includes("/scenarios/") ? scenario : unit;
    return { ...rest, id: pattern.includes("/import/") ? waiting : own, code };
  }
  if (filling === "none") {
    // An address without an application names no file either.
    return { ...rest, id: nothing, ...(pattern.includes(":id") ? {} : { file: nothing }) };
  }
  if (pattern.startsWith("/invitations")) return { token: scene.invitation };
  if (pattern.startsWith("/admin/settings/users")) return { ...rest, id: scene.account };
  if (pattern.startsWith("/admin/reviews")) return { ...rest, id: scene.assignment };
  if (pattern.startsWith("/admin/settings/experts")) return { ...rest, id: scene.expert };
  if (filling === "foreign") return { ...rest, id: scene.foreign };
  return { ...rest, id: filling === "draft" ? scene.draft : scene.submitted };
}
