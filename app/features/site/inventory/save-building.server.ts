import type { Actor } from "~/features/accounts";
import { inTransaction, type Tx } from "~/platform/db.server";
import { type FieldErrors, invalid, ok, type Result, refuse } from "~/platform/refusal";
import { managesSite } from "../access";
import { asJson, lockLand, recordPlace } from "./place-record.server";
import type { BuildingInput } from "./place-schemas";
import { type Outline, outlineArea, sharedArea } from "./polygon";
import { lockBuildings } from "./write-units.server";

const tolerated = 0.05;
const outside = (inner: Outline, outer: Outline) =>
  outlineArea(inner) - sharedArea(inner, outer) > tolerated;

/**
 * Adds a building, or changes the one of this id from the version that was seen. It stands on its plot beside the
 * others, holds its units, and opens no later than something in it was promised.
 */
export async function saveBuilding(
  actor: Actor,
  id: string | null,
  version: number,
  input: BuildingInput & { published: boolean },
): Promise<Result<{ code: string }>> {
  if (!managesSite(actor)) return refuse("forbidden");
  return inTransaction(async (tx) => {
    await lockLand(tx);
    await lockBuildings(tx, [input.code]);
    const before = id ? await tx.building.findUnique({ where: { id } }) : null;
    if (id && before?.version !== version) return refuse("stale");
    const plot = await tx.plot.findUnique({ where: { code: input.plot } });
    if (!plot) return invalid({ plot: { code: "plot_unknown" } });
    const fields =
      standing(input, plot.outline as unknown as Outline) ??
      (await besideOthers(tx, id, input)) ??
      (id ? await holding(tx, id, input) : null);
    if (fields) return invalid(fields);
    const data = {
      plotId: plot.id,
      nameRu: input.name_ru,
      nameEn: input.name_en,
      stage: input.stage,
      availableFrom: input.available_from,
      outline: asJson(input.outline),
      published: input.published,
    };
    const position = await tx.building.count();
    const saved = id
      ? await tx.building.update({ where: { id }, data: { ...data, version: { increment: 1 } } })
      : await tx.building.create({ data: { ...data, code: input.code, position } });
    const change = { before: before ?? undefined, after: { code: saved.code, ...data } };
    await recordPlace(tx, actor, "site.building_saved", saved.id, change);
    return ok({ code: saved.code });
  });
}

const standing = ({ outline }: BuildingInput, plot: Outline): FieldErrors | null =>
  outside(outline, plot) ? { outline: { code: "outside_plot" } } : null;

async function besideOthers(
  tx: Tx,
  id: string | null,
  input: BuildingInput,
): Promise<FieldErrors | null> {
  const all = await tx.building.findMany({ select: { id: true, code: true, outline: true } });
  const others = all.filter((one) => one.id !== id);
  if (others.some(({ code }) => code === input.code)) return { code: { code: "code_taken" } };
  for (const { code, outline } of others) {
    if (sharedArea(input.outline, outline as unknown as Outline) > tolerated) {
      return { outline: { code: "overlaps", params: { unit: code } } };
    }
  }
  return null;
}

async function holding(tx: Tx, id: string, input: BuildingInput): Promise<FieldErrors | null> {
  const units = await tx.unit.findMany({
    where: { floor: { buildingId: id } },
    select: { code: true, outline: true },
  });
  for (const { code, outline } of units) {
    if (outside(outline as unknown as Outline, input.outline)) {
      return { outline: { code: "leaves_out", params: { unit: code } } };
    }
  }
  const promised = await tx.allocation.count({
    where: {
      state: { not: "ended" },
      fromQuarter: { lt: input.available_from },
      unit: { floor: { buildingId: id } },
    },
  });
  return promised > 0 ? { available_from: { code: "kept_earlier" } } : null;
}
