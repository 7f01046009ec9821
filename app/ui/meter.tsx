import { joinClasses } from "./join-classes";

/** A part of the whole, in percent of the bar; the tone adds a meaning the text also says. */
export type MeterPart = { percent: number; tone?: "first" | "second" | "warning" | "danger" };

const partClass = {
  first: "",
  second: "meter__part--2",
  warning: "meter__part--warning",
  danger: "meter__part--danger",
};

/**
 * A bar with its figures in words. The bar is a drawing only (hidden from assistive technology),
 * `text` carries the values. Parts beyond 100 % are cut at the end of the bar.
 */
export function Meter({ label, text, parts }: { label: string; text: string; parts: MeterPart[] }) {
  let start = 0;
  return (
    <div className="meter">
      <div className="meter__head">
        <span className="meter__label">{label}</span>
        <span className="meter__text">{text}</span>
      </div>
      <svg className="meter__bar" aria-hidden="true" focusable="false">
        <rect className="meter__track" width="100%" height="100%" />
        {parts.map(({ percent, tone = "first" }) => {
          const x = start;
          const width = Math.max(0, Math.min(percent, 100 - x));
          start += width;
          return (
            <rect
              key={`${x}-${tone}`}
              className={joinClasses("meter__part", partClass[tone])}
              x={`${x}%`}
              width={`${width}%`}
              height="100%"
            />
          );
        })}
      </svg>
    </div>
  );
}
