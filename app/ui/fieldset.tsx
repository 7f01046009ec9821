import type { FieldsetHTMLAttributes, ReactNode } from "react";
import { joinClasses } from "./join-classes";

/** A titled group of fields with a lead; `section` draws a rule above it. */
export function Fieldset({
  legend,
  lead,
  section = false,
  children,
  className,
  ...rest
}: {
  legend: ReactNode;
  lead?: ReactNode;
  section?: boolean;
} & FieldsetHTMLAttributes<HTMLFieldSetElement>) {
  return (
    <fieldset
      className={joinClasses("fieldset", section && "fieldset--section", className)}
      {...rest}
    >
      <legend className="fieldset__legend">{legend}</legend>
      {lead && <p className="fieldset__lead">{lead}</p>}
      {children}
    </fieldset>
  );
}

/** Fields side by side on wide screens, one under another on phones. */
export function FieldGrid({ columns = 2, children }: { columns?: 1 | 2 | 3; children: ReactNode }) {
  return (
    <div className={joinClasses("field-grid", columns > 1 && `field-grid--${columns}`)}>
      {children}
    </div>
  );
}
