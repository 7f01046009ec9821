import type { Actor } from "~/features/accounts";
import { inTransaction } from "~/platform/db.server";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { managesSite } from "../access";
import { asJson, lockLand, recordPlace } from "./place-record.server";
import type { PlotInput } from "./place-schemas";
import { type Outline, outlineArea, sharedArea } from "./polygon";
import { tenthsOf } from "./read-number";

const tolerated = 0.05;

/** Adds a plot, or changes the one of this id from the version that was seen. */
export async function savePlot(
  actor: Actor,
  id: string | null,
  version: number,
  input: PlotInput,
): Promise<Result<{ id: string }>> {
  if (!managesSite(actor)) return refuse("forbidden");
  const drawn = tenthsOf(outlineArea(input.outline));
  if (drawn !== tenthsOf(input.area_m2)) {
    return invalid({ area_m2: { code: "outline_area", params: { drawn: drawn / 10 } } });
  }
  return inTransaction(async (tx) => {
    await lockLand(tx);
    const plots = await tx.plot.findMany({ include: { buildings: true } });
    const before = plots.find((plot) => plot.id === id);
    if (id && before?.version !== version) return refuse("stale");
    const others = plots.filter((plot) => plot.id !== id);
    if (others.some(({ code }) => code === input.code)) {
      return invalid({ code: { code: "code_taken" } });
    }
    for (const { code, outline } of others) {
      if (sharedArea(input.outline, outline as unknown as Outline) > tolerated) {
        return invalid({ outline: { code: "overlaps", params: { unit: code } } });
      }
    }
    for (const { code, outline } of before?.buildings ?? []) {
      const own = outline as unknown as Outline;
      if (outlineArea(own) - sharedArea(own, input.outline) > tolerated) {
        return invalid({ outline: { code: "leaves_out", params: { unit: code } } });
      }
    }
    const data = {
      code: input.code,
      nameRu: input.name_ru,
      nameEn: input.name_en,
      use: input.use,
      areaM2: input.area_m2,
      outline: asJson(input.outline),
    };
    const saved = id
      ? await tx.plot.update({ where: { id }, data: { ...data, version: { increment: 1 } } })
      : await tx.plot.create({ data: { ...data, position: plots.length } });
    const { buildings: _buildings, ...seen } = before ?? { buildings: [] };
    const change = { before: before ? seen : undefined, after: data };
    await recordPlace(tx, actor, "site.plot_saved", saved.id, change);
    return ok({ id: saved.id });
  });
}
