import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";

/** What every field of the kit shares. `id` falls back to `name`, so error links can be built. */
export type FieldTexts = {
  name: string;
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** Shown after the label of a field that may stay empty, e.g. "необязательно". */
  optionalText?: string;
};

/** The ids that describe a control, for `aria-describedby`; undefined when there are none. */
export function describedBy(id: string, parts: Record<string, unknown>): string | undefined {
  const ids = Object.entries(parts).flatMap(([part, shown]) => (shown ? [`${id}-${part}`] : []));
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/** One error beside its field; the same wording belongs into the ErrorSummary. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="field__error">
      <CircleAlert aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}

/** Label, hint, error and a control of your own, wired by ids `<id>-hint` and `<id>-error`. */
export function Field({
  id,
  label,
  hint,
  error,
  optionalText,
  children,
  after,
}: Omit<FieldTexts, "name"> & { id: string; children: ReactNode; after?: ReactNode }) {
  return (
    <div className={joinClasses("field", Boolean(error) && "field--invalid")}>
      <label className="field__label" htmlFor={id}>
        {label}
        {optionalText && (
          <>
            {" "}
            <span className="field__optional">{optionalText}</span>
          </>
        )}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="field__hint">
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {children}
      {after}
    </div>
  );
}
