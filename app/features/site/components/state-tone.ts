import type { Tone } from "~/ui";
import type { UnitState } from "../plan/plan-classes";

export const stateTone: Record<UnitState, Tone> = {
  free: "success",
  held: "warning",
  reserved: "progress",
  offered: "action",
  contracted: "neutral",
  soon: "info",
};
