/** Why something was not done: a message code of the locale files and the values it names. */
export type Refusal = { code: string; params?: Record<string, string | number> };

/** A refusal per form field, by HTML name. */
export type FieldErrors = Record<string, Refusal>;

export type Refused = { ok: false; refusal: Refusal; fields?: FieldErrors };

/** What a command returns: a value, or the reason why nothing was changed. */
export type Result<T = void> = { ok: true; value: T } | Refused;

/** A command that went through. */
export function ok(): { ok: true; value: undefined };
export function ok<T>(value: T): { ok: true; value: T };
export function ok<T>(value?: T) {
  return { ok: true as const, value };
}

/** A rule said no; nothing was changed. */
export function refuse(code: string, params?: Refusal["params"]): Refused {
  return { ok: false, refusal: { code, params } };
}

/** The input was wrong in the named fields; nothing was changed. */
export function invalid(fields: FieldErrors): Refused {
  return { ok: false, refusal: { code: "invalid" }, fields };
}
