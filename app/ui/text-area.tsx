import { forwardRef, type ReactNode, type TextareaHTMLAttributes } from "react";
import { describedBy, Field, type FieldTexts } from "./field";
import { joinClasses } from "./join-classes";

/** Several lines of text; `countText` is said under the field, e.g. "от 200 до 3000 знаков". */
export const TextArea = forwardRef<
  HTMLTextAreaElement,
  FieldTexts &
    Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "name" | "id"> & { countText?: ReactNode }
>(function TextArea(
  { name, id = name, label, hint, error, optionalText, countText, className, ...rest },
  ref,
) {
  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      error={error}
      optionalText={optionalText}
      after={
        countText && (
          <p id={`${id}-count`} className="field__hint">
            {countText}
          </p>
        )
      }
    >
      <textarea
        ref={ref}
        id={id}
        name={name}
        rows={5}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { hint, error, count: countText })}
        className={joinClasses("control", className)}
        {...rest}
      />
    </Field>
  );
});
