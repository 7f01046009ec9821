import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";

export type Stage = {
  label: ReactNode;
  state: "past" | "current" | "next";
  /** A date, a term, whose move it is. */
  note?: ReactNode;
};

/** The path of an application; `stateTexts` say the state to those who do not see the marks. */
export function Stages({
  label,
  stages,
  stateTexts,
  wide = false,
}: {
  label: string;
  stages: Stage[];
  stateTexts: Record<Stage["state"], string>;
  /** Lies across the page on wide screens; for at most eight stages. */
  wide?: boolean;
}) {
  return (
    <ol className={joinClasses("stages", wide && "stages--wide")} aria-label={label}>
      {stages.map((stage, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: a stage is its place in the path
          key={index}
          className={`stages__item stages__item--${stage.state}`}
          aria-current={stage.state === "current" ? "step" : undefined}
        >
          <span className="stages__mark" aria-hidden="true">
            {stage.state === "past" ? <Check strokeWidth={3} /> : index + 1}
          </span>
          <div className="stages__body">
            <div className="stages__label">
              {stage.label}
              <span className="sr-only"> ({stateTexts[stage.state]})</span>
            </div>
            {stage.note && <div className="stages__note">{stage.note}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
