import { forwardRef, type InputHTMLAttributes } from "react";
import { describedBy, Field, type FieldTexts } from "./field";

/** Chooses files of one's own disk; `multiple` takes several at once. The form must be multipart. */
export const FileField = forwardRef<
  HTMLInputElement,
  FieldTexts & Omit<InputHTMLAttributes<HTMLInputElement>, "type" | "size" | "name" | "id">
>(function FileField({ name, id = name, label, hint, error, optionalText, ...rest }, ref) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optionalText={optionalText}>
      <input
        ref={ref}
        id={id}
        name={name}
        type="file"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { hint, error })}
        className="control control--file"
        {...rest}
      />
    </Field>
  );
});
