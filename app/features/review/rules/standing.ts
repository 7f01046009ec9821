import type { Reasons } from "~/features/applications";
import type { Gates } from "./gates";

/** The tables in force that other tables have to agree with. */
export type Standing = { reasons: Reasons; gates: Gates };
