import { useTranslation } from "react-i18next";
import type { FieldErrors, Refusal } from "~/platform/refusal";
import type { TypedMessage } from "../post-message.server";

/** A message that was refused, with what was typed. */
export type RefusedMessage = {
  refusal: { code: string; params?: Record<string, string | number> };
  fields: FieldErrors;
  typed: TypedMessage;
};

/** The field of a refusal: of several files each has its own, `files[n]`. */
const fieldOf = (name: string) => (name.startsWith("files") ? "files" : "body");

/** Refusals in words: those of messages, and those that any upload may meet. */
export function useRefusals() {
  const { t } = useTranslation(["messages", "documents"]);
  const say = ({ code, params }: Refusal) =>
    t([`messages:refusals.${code}`, `documents:refusals.${code}`], params ?? {});
  return {
    say,
    /** what is wrong with one field of the form */
    ofField: (refused: RefusedMessage | null, field: "body" | "files") =>
      Object.entries(refused?.fields ?? {})
        .filter(([name]) => fieldOf(name) === field)
        .map(([, refusal]) => say(refusal)),
    /** all that is wrong with the form, with the field each belongs to */
    ofForm: (refused: RefusedMessage) =>
      Object.entries(refused.fields).map(([name, refusal]) => ({
        field: fieldOf(name),
        message: say(refusal),
      })),
  };
}
