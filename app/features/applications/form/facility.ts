import type { FacilityKind } from "~/features/site";
import { type Answers, gmpFields } from "./answers";

const byProduct: Readonly<Record<string, readonly FacilityKind[]>> = {
  small_molecule: ["sterile"],
  peptide: ["sterile"],
  biologic: ["biologics"],
  vaccine: ["biologics", "sterile"],
  cell: ["cell_gene"],
  gene: ["cell_gene"],
  cdmo_service: ["biologics", "sterile"],
  rd_platform: ["rd_lab"],
};

/** The use that takes most of the space decides from this share on. */
const mainShare = 0.6;

/**
 * What kinds of facility an application is like, for the plausibility ratios: by its areas where
 * one use prevails, else by its products. Empty when no ratio is known for it.
 */
export function facilityKinds(answers: Answers): readonly FacilityKind[] {
  const total = Number(answers.totalArea ?? 0);
  if (total <= 0) return [];
  const share = (...codes: string[]) => Number(answers.sum(codes) ?? 0) / total;
  if (share("area_wh_amb", "area_wh_2_8", "area_wh_frozen", "area_wh_ult") >= mainShare) {
    return ["warehouse"];
  }
  if (share("area_office") >= mainShare) return ["office"];
  const labs = share("area_lab_rd", "area_lab_qc", "area_vivarium");
  if (labs > 0 && share(...gmpFields, "area_cnc") === 0) return ["rd_lab"];
  return [...new Set(answers.items("product_type").flatMap((type) => byProduct[type] ?? []))];
}
