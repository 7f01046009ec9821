import { forwardRef, type InputHTMLAttributes, type ReactNode } from "react";
import { describedBy, Field, type FieldTexts } from "./field";
import { joinClasses } from "./join-classes";

type TextFieldProps = FieldTexts &
  Omit<InputHTMLAttributes<HTMLInputElement>, "size" | "name" | "id"> & {
    /** Shown joined to the end of the input and read out with it, e.g. "кВт". */
    unit?: ReactNode;
    width?: "short" | "medium" | "full";
    /** Something below the input that belongs to it, e.g. a DeviationNote. */
    after?: ReactNode;
  };

/** A one-line input: text, number (use `inputMode="decimal"`), e-mail, phone, password. */
export const TextField = forwardRef<HTMLInputElement, TextFieldProps>(function TextField(
  { name, id = name, label, hint, error, optionalText, unit, width, after, className, ...rest },
  ref,
) {
  const input = (
    <input
      ref={ref}
      id={id}
      name={name}
      type="text"
      aria-invalid={error ? true : undefined}
      aria-describedby={describedBy(id, { hint, error, unit })}
      className={joinClasses(
        "control",
        width && width !== "full" && `control--${width}`,
        (rest.inputMode === "decimal" || rest.inputMode === "numeric") && "control--number",
        className,
      )}
      {...rest}
    />
  );
  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      error={error}
      optionalText={optionalText}
      after={after}
    >
      {unit ? (
        <div className="control-unit">
          {input}
          <span id={`${id}-unit`} className="control-unit__unit">
            {unit}
          </span>
        </div>
      ) : (
        input
      )}
    </Field>
  );
});

/** A calendar date, `YYYY-MM-DD` on the wire; a plain text input where the browser has no picker. */
export const DateField = forwardRef<HTMLInputElement, TextFieldProps>(
  function DateField(props, ref) {
    return (
      <TextField
        ref={ref}
        type="date"
        width="medium"
        pattern="\d{4}-\d{2}-\d{2}"
        placeholder="2027-03-01"
        {...props}
      />
    );
  },
);

/** A month, `YYYY-MM` on the wire; a plain text input where the browser has no picker. */
export const MonthField = forwardRef<HTMLInputElement, TextFieldProps>(
  function MonthField(props, ref) {
    return (
      <TextField
        ref={ref}
        type="month"
        width="medium"
        pattern="\d{4}-\d{2}"
        placeholder="2027-03"
        {...props}
      />
    );
  },
);
