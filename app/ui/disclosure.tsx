import type { ReactNode } from "react";

/** Something that opens on demand, without scripts; one `name` makes a set of which one is open. */
export function Disclosure({
  summary,
  open,
  id,
  name,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  id?: string;
  name?: string;
  children: ReactNode;
}) {
  return (
    <details className="disclosure" id={id} open={open} {...(name ? { name } : {})}>
      <summary className="disclosure__summary">{summary}</summary>
      <div className="disclosure__body">{children}</div>
    </details>
  );
}
