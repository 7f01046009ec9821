import type { Cast } from "./cast";
import type { Filling } from "./table";

/** What stands behind the ids that addresses are filled with. */
export type Scene = {
  submitted: string;
  draft: string;
  /** an application of the other company */
  foreign: string;
  /** a member of staff */
  account: string;
};

const nothing = "00000000-0000-7000-8000-000000000000";

export async function makeScene(cast: Cast): Promise<Scene> {
  const { makeApplication, makeDraft } = await import("../../prisma/factories/applications");
  const { owner, other_owner, auditor } = cast.actor;
  const { id: submitted } = await makeApplication({ company: { owner } });
  const { id: foreign } = await makeApplication({ company: { owner: other_owner } });
  return { submitted, foreign, draft: await makeDraft(owner), account: auditor.userId };
}

/** The parameters of an address by what it is to be filled with. */
export function paramsOf(
  scene: Scene,
  pattern: string,
  filling: Filling | "foreign",
): Record<string, string> {
  const rest = { section: "project", n: "1" };
  if (filling === "none") return { ...rest, id: nothing };
  if (pattern.startsWith("/admin/settings/users")) return { ...rest, id: scene.account };
  if (filling === "foreign") return { ...rest, id: scene.foreign };
  return { ...rest, id: filling === "draft" ? scene.draft : scene.submitted };
}
