import { useTranslation } from "react-i18next";
import type { FieldErrors, Refusal } from "~/platform/refusal";

export type Refused = { refusal: Refusal; fields: FieldErrors };

/** The words of refusals of this room; what is wrong with a file has those of documents. */
export function useSaid(room: "agreements" | "obligations" = "agreements") {
  const { t } = useTranslation([room, "documents"]);
  return ({ code, params }: Refusal) =>
    t([`${room}:refusals.${code}`, `documents:refusals.${code}`, `${room}:refusals.other`], {
      ...params,
    });
}

/** The error of a field of this form. */
export function useErrorOf(refused: Refused | null, room?: "agreements" | "obligations") {
  const said = useSaid(room);
  return (name: string) => {
    const error = refused?.fields[name];
    return error && said(error);
  };
}
