import { forwardRef, type SelectHTMLAttributes } from "react";
import { describedBy, Field, type FieldTexts } from "./field";
import { joinClasses } from "./join-classes";

export type Option = { value: string; label: string; disabled?: boolean };
export type OptionGroup = { label: string; options: Option[] };

function OptionList({ options }: { options: Option[] }) {
  return options.map((option) => (
    <option key={option.value} value={option.value} disabled={option.disabled}>
      {option.label}
    </option>
  ));
}

/** A native select; `placeholder` becomes a first, empty option. Groups of options are allowed. */
export const Select = forwardRef<
  HTMLSelectElement,
  FieldTexts &
    Omit<SelectHTMLAttributes<HTMLSelectElement>, "name" | "id"> & {
      options: (Option | OptionGroup)[];
      placeholder?: string;
      width?: "short" | "medium" | "full";
    }
>(function Select(
  {
    name,
    id = name,
    label,
    hint,
    error,
    optionalText,
    options,
    placeholder,
    width,
    className,
    ...rest
  },
  ref,
) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optionalText={optionalText}>
      <span className="control-select">
        <select
          ref={ref}
          id={id}
          name={name}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, { hint, error })}
          className={joinClasses(
            "control",
            width && width !== "full" && `control--${width}`,
            className,
          )}
          {...rest}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((entry) =>
            "options" in entry ? (
              <optgroup key={entry.label} label={entry.label}>
                <OptionList options={entry.options} />
              </optgroup>
            ) : (
              <OptionList key={entry.value} options={[entry]} />
            ),
          )}
        </select>
      </span>
    </Field>
  );
});
