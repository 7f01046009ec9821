import { ok, type Result, refuse } from "~/platform/refusal";

/** A code of economic activity (ОКВЭД 2), e.g. 21.20.1. Refuses okved_format. */
export function checkOkved(text: string): Result<string> {
  const code = text.normalize("NFKC").trim();
  return /^\d{2}(\.\d{1,2}(\.\d{1,2})?)?$/.test(code) ? ok(code) : refuse("okved_format");
}
