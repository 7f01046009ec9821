import { randomUUID } from "node:crypto";
import { type Actor, type StaffRole, staffRoles } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../prisma/factories/accounts";
import { makeApplication } from "../../../../prisma/factories/applications";
import { makeCompany } from "../../../../prisma/factories/organisations";
import { seedStaff } from "../../../../prisma/seed/people";
import { sendMessage } from "./send-message.server";
import type { Tier } from "./tiers";

/** A person of each staff role, two companies, and short words for what tests of messages do all the time. */
export async function conversing() {
  await seedStaff();
  const company = await makeCompany();
  const other = await makeCompany();
  const people = {} as Record<StaffRole, Actor>;
  for (const role of staffRoles) people[role] = await makeAccount({ staffRoles: [role] });
  return {
    company,
    other,
    people,
    /** a new application of the company, with nothing said about it yet */
    talkedOf: async () => (await makeApplication({ company, status: "intake_check" })).id,
    send: (who: Actor, id: string, tier: Tier, body: string, key: string = randomUUID()) =>
      sendMessage(who, id, { tier, body, files: [], key, seen: null }),
  };
}

export type Conversing = Awaited<ReturnType<typeof conversing>>;

/** All messages about an application in the order of time. */
export const sentAbout = (applicationId: string) =>
  prisma.message.findMany({
    where: { applicationId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });

/** Minutes of one day, to send messages at. */
export const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 9, minute));

export const refused = (code: string) => ({ ok: false, refusal: { code } });
export const missing = { status: 404 };

export type ChosenFile = { name: string; bytes: Buffer; type?: string };

/** A posted form, as a browser sends it: with files its body is multipart. */
export function formOf(fields: Record<string, string>, files: readonly ChosenFile[] = []): Request {
  const form = files.length > 0 ? new FormData() : new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  if (form instanceof FormData) {
    for (const { name, bytes, type = "application/pdf" } of files)
      form.append("files", new File([new Uint8Array(bytes)], name, { type }));
  }
  return new Request("http://portal.invalid/", { method: "POST", body: form });
}
