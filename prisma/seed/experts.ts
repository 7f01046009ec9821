import { saveProfile } from "~/features/review/index.server";
import { prisma } from "~/platform/db.server";
import { actorOf } from "./people";

/** What the demo's experts can judge: between them every hazard, and most fields of the samples. */
const profiles: Record<string, { cap: number; competences: string[] }> = {
  expert1: {
    cap: 6,
    competences: ["area_oncology", "area_haematology", "product_cell", "product_gene", "biosafety"],
  },
  expert2: {
    cap: 6,
    competences: ["engineering", "fire_safety", "gmp", "product_small_molecule", "sanitary_zone"],
  },
  expert3: {
    cap: 4,
    competences: ["area_infections", "area_orphan", "product_biologic", "finance", "biosafety"],
  },
};

/** Fills in the profiles of the demo's experts, by the coordinator's hand. */
export async function seedExpertProfiles(): Promise<void> {
  const coordinator = await actorOf("coordinator@imc.example");
  for (const [key, { cap, competences }] of Object.entries(profiles)) {
    const { userId } = await actorOf(`${key}@imc.example`);
    const stored = await prisma.expertProfile.findUnique({ where: { userId } });
    const saved = await saveProfile(coordinator, userId, {
      competences,
      cap: String(cap),
      away_from: "",
      away_until: "",
      note: "",
      version: stored?.version ?? 0,
    });
    if (!saved.ok) throw new Error(`no profile of ${key}: ${JSON.stringify(saved)}`);
  }
}
