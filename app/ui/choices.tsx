import { forwardRef, type InputHTMLAttributes, type ReactNode } from "react";
import { describedBy, FieldError, type FieldTexts } from "./field";
import { joinClasses } from "./join-classes";

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

type ChoiceListProps = Omit<FieldTexts, "label"> &
  Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "id" | "type" | "value" | "defaultValue"> & {
    legend: ReactNode;
    options: Choice[];
    /** `cards` for two to five weighty options, `columns` for long lists, `inline` for yes/no. */
    layout?: "list" | "inline" | "columns" | "cards";
  };

const ChoiceList = forwardRef<
  HTMLInputElement,
  ChoiceListProps & { type: "radio" | "checkbox"; chosen: readonly string[] | undefined }
>(function ChoiceList(
  {
    type,
    chosen,
    name,
    id = name,
    legend,
    hint,
    error,
    optionalText,
    options,
    layout = "list",
    disabled,
    ...rest
  },
  ref,
) {
  return (
    <fieldset
      className={joinClasses("field", Boolean(error) && "field--invalid")}
      aria-describedby={describedBy(id, { hint, error })}
    >
      <legend className="field__label">
        {legend}
        {optionalText && (
          <>
            {" "}
            <span className="field__optional">{optionalText}</span>
          </>
        )}
      </legend>
      {hint && (
        <p id={`${id}-hint`} className="field__hint">
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <div className={joinClasses("choices", layout !== "list" && `choices--${layout}`)}>
        {options.map((option, index) => {
          const inputId = index === 0 ? id : `${id}-${option.value}`;
          return (
            <div
              key={option.value}
              className={joinClasses("choice", layout === "cards" && "choice--card")}
            >
              <input
                ref={ref}
                id={inputId}
                className="choice__input"
                type={type}
                name={name}
                value={option.value}
                defaultChecked={chosen?.includes(option.value)}
                disabled={disabled || option.disabled}
                aria-invalid={error ? true : undefined}
                aria-describedby={option.hint ? `${inputId}-note` : undefined}
                {...rest}
              />
              <label className="choice__label" htmlFor={inputId}>
                {option.label}
              </label>
              {option.hint && (
                <p id={`${inputId}-note`} className="choice__hint">
                  {option.hint}
                </p>
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
});

/** One of several. The first radio carries `id`, so that an error link lands on it. */
export const RadioGroup = forwardRef<HTMLInputElement, ChoiceListProps & { defaultValue?: string }>(
  function RadioGroup({ defaultValue, ...props }, ref) {
    const chosen = defaultValue === undefined ? undefined : [defaultValue];
    return <ChoiceList ref={ref} type="radio" chosen={chosen} {...props} />;
  },
);

/** Any of several under one `name`; the server reads them with `getAll`. */
export const CheckboxGroup = forwardRef<
  HTMLInputElement,
  ChoiceListProps & { defaultValues?: readonly string[] }
>(function CheckboxGroup({ defaultValues, ...props }, ref) {
  return <ChoiceList ref={ref} type="checkbox" chosen={defaultValues} {...props} />;
});

/** One box with its own label and error: a consent, a confirmation, "to be specified". */
export const Checkbox = forwardRef<
  HTMLInputElement,
  FieldTexts & Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "id" | "type">
>(function Checkbox(
  { name, id = name, label, hint, error, optionalText, className, ...rest },
  ref,
) {
  return (
    <div className={joinClasses("field", Boolean(error) && "field--invalid", className)}>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <div className="choice">
        <input
          ref={ref}
          id={id}
          className="choice__input"
          type="checkbox"
          name={name}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, { hint, error })}
          {...rest}
        />
        <label className="choice__label" htmlFor={id}>
          {label}
          {optionalText && (
            <>
              {" "}
              <span className="field__optional">{optionalText}</span>
            </>
          )}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="choice__hint">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
});
