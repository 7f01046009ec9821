import type { ReactNode } from "react";

/**
 * Search and filters of a list as a GET form, so that the address holds the filter. `more` hides
 * rarer fields behind a disclosure, open when one of them is in use.
 */
export function FilterBar({
  label,
  action,
  children,
  more,
  actions,
}: {
  label: string;
  action?: string;
  children: ReactNode;
  more?: { label: string; open?: boolean; fields: ReactNode };
  actions: ReactNode;
}) {
  return (
    <search>
      <form method="get" action={action} className="filter-bar" aria-label={label}>
        <div className="filter-bar__fields">{children}</div>
        {more && (
          <details className="filter-bar__more" open={more.open}>
            <summary>{more.label}</summary>
            <div className="filter-bar__fields">{more.fields}</div>
          </details>
        )}
        <div className="button-row">{actions}</div>
      </form>
    </search>
  );
}
