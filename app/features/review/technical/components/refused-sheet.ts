import type { FieldErrors, Refusal } from "~/platform/refusal";
import type { TypedSheet } from "../check-figures";

/** A refused save with everything as typed. */
export type RefusedSheet = { sheet: TypedSheet; refusal: Refusal; fields: FieldErrors };
