import { type Refused, refuse } from "~/platform/refusal";

/**
 * The refusal of a text that is not exactly `lengths` digits, with codes `<prefix>_letters` and
 * `<prefix>_length`; null when the shape is right.
 */
export function refuseShape(
  prefix: string,
  text: string,
  lengths: readonly number[],
): Refused | null {
  if (!/^[0-9]*$/.test(text)) return refuse(`${prefix}_letters`);
  if (!lengths.includes(text.length)) return refuse(`${prefix}_length`, { length: text.length });
  return null;
}
