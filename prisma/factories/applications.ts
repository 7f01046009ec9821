import type { Actor } from "~/features/accounts";
import { type ApplicationStatus, type Sample, samples, type Track } from "~/features/applications";
import {
  createApplication,
  type SubmitInput,
  saveSection,
} from "~/features/applications/index.server";
import { atTime, now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { attachMandatory } from "../seed/attach-documents";
import { stepsTo } from "../seed/plans";
import { walk } from "../seed/walk";
import { asIfReviewed } from "./clearances";
import { type Company, makeCompany } from "./organisations";

export type SampleCode = keyof typeof samples;

/** What an owner sends with the last button. */
export const consentsGiven: SubmitInput = {
  consents: ["processing"],
  locale: "ru",
  ip: "192.0.2.1",
  userAgent: "factory",
};

/** The sections of a sample as another company would fill them in: its identity is its own. */
export function answersOf(code: SampleCode, contact: Actor): Sample["sections"] {
  const { sections } = samples[code];
  const { org_name, org_name_en, country, inn, kpp, ogrn, lei, ...own } =
    sections.organisation ?? {};
  const given = Object.entries(own).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return {
    ...sections,
    organisation: Object.fromEntries(given),
    contacts: { ...sections.contacts, contact_email: contact.email },
  };
}

/** A draft with every answer of a sample saved and the mandatory documents attached, ready to be submitted. */
export async function makeDraft(
  by: Actor,
  code: SampleCode = "startup",
  track: Track = samples[code].track,
): Promise<string> {
  const { applicantType } = samples[code];
  const organisationId = by.memberships[0]?.organisationId ?? "";
  const opened = await createApplication(by, { organisationId, applicantType, track });
  if (!opened.ok) throw new Error(`no draft: ${JSON.stringify(opened)}`);
  const { id } = opened.value;
  for (const [section, answers] of Object.entries(answersOf(code, by))) {
    const key = { applicationId: id, section };
    const stored = await prisma.sectionDraft.findUnique({
      where: { applicationId_section: key },
      select: { version: true },
    });
    const saved = await saveSection(by, { ...key, answers, version: stored?.version ?? 0 });
    if (!saved.ok) throw new Error(`${section} not saved: ${JSON.stringify(saved)}`);
  }
  await attachMandatory(by, id, applicantType);
  return id;
}

export type ApplicationPlan = {
  sample?: SampleCode;
  /** of the sample unless given; a startup that is a mere tenant needs no board */
  track?: Track;
  company?: Pick<Company, "owner">;
  status?: ApplicationStatus;
  /** when the first step is taken; steps follow a day apart, the last one by now */
  from?: Date;
};

export type Made = { id: string; owner: Actor };

const day = 86_400_000;

/** An application brought into a status by the lawful steps of the people whose steps they are. */
export async function makeApplication(plan: ApplicationPlan = {}): Promise<Made> {
  const { sample = "startup", status = "submitted", track = samples[sample].track } = plan;
  const { owner } = plan.company ?? (await makeCompany());
  const board = sample !== "startup" || track === "project_participant";
  const steps = stepsTo(status, board);
  const from = plan.from ?? new Date(now().getTime() - steps.length * day);
  const id = await atTime(from, () => makeDraft(owner, sample, track));
  await walk(id, owner, { steps, from, pace: 1, ready: asIfReviewed });
  return { id, owner };
}
