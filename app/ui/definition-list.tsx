import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";

export type Definition = {
  key?: string;
  term: ReactNode;
  value: ReactNode;
  unit?: ReactNode;
  /** A note under the value: a norm, a warning, where it comes from. */
  hint?: ReactNode;
  /** `hiddenText` says what is changed, for those who hear the link alone. */
  action?: { href: string; label: string; hiddenText?: string };
};

/** Answers and facts as term–value lines; `compact` puts the value under its term. */
export function DefinitionList({
  items,
  compact = false,
}: {
  items: Definition[];
  compact?: boolean;
}) {
  return (
    <dl className={joinClasses("facts", compact && "facts--compact")}>
      {items.map(({ key, term, value, unit, hint, action }, index) => (
        <div key={key ?? (typeof term === "string" ? term : index)}>
          <dt>{term}</dt>
          <dd>
            <span className="facts__text">{value}</span>
            {unit && <span className="facts__unit">{unit}</span>}
            {hint && <div className="facts__hint">{hint}</div>}
          </dd>
          {action && (
            <dd className="facts__action">
              <a href={action.href}>
                {action.label}
                {action.hiddenText && <span className="sr-only"> {action.hiddenText}</span>}
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
