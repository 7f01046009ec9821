import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { notFound } from "~/platform/http.server";
import { assignsExperts } from "../access/access";
import { mostApplications } from "./limits";
import { makeProposal } from "./make-proposal.server";

/** The ids that an address asks for: `?ids=a,b` or `?ids=a&ids=b`; what is no id is left out. */
export function idsOf(query: URLSearchParams): string[] {
  const given = query.getAll("ids").flatMap((text) => text.split(","));
  const ids = given.filter((id) => z.uuid().safeParse(id).success);
  return [...new Set(ids)].slice(0, mostApplications);
}

/** The proposal for several applications at once; those not with the experts are left out. */
export async function getAssignPage(actor: Actor, ids: readonly string[]) {
  if (!assignsExperts(actor)) throw notFound();
  return makeProposal(actor, ids);
}
