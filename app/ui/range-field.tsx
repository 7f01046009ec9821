import { describedBy, Field, type FieldTexts } from "./field";

/**
 * A whole number on a slider, with its value beside the label and the ends of its scale below. `/range.js` keeps
 * the value current as it moves; without it the numbers of the scale say where the handle stands.
 */
export function RangeField({
  name,
  id = name,
  label,
  hint,
  error,
  min,
  max,
  step = 1,
  value,
}: FieldTexts & { min: number; max: number; step?: number; value: string }) {
  const marks = Array.from(
    { length: Math.floor((max - min) / step) + 1 },
    (_, at) => min + at * step,
  );
  const known = marks.includes(Number(value)) ? value : String(min);
  return (
    <Field
      id={id}
      label={
        <>
          {label}{" "}
          <output htmlFor={id} className="range__value" data-range-of={id}>
            {known}
          </output>
        </>
      }
      hint={hint}
      error={error}
    >
      <div className="range">
        <input
          type="range"
          id={id}
          name={name}
          min={min}
          max={max}
          step={step}
          defaultValue={known}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, { hint, error })}
        />
        <span className="range__marks" aria-hidden="true">
          {marks.map((mark) => (
            <span key={mark}>{mark}</span>
          ))}
        </span>
      </div>
    </Field>
  );
}
