import type { ReactNode } from "react";

/** Nothing here yet: what would be here and how to begin. */
export function EmptyState({
  title,
  level = 2,
  children,
  action,
}: {
  title: ReactNode;
  level?: 2 | 3;
  children?: ReactNode;
  action?: ReactNode;
}) {
  const Heading = `h${level}` as const;
  return (
    <div className="empty">
      <Heading className="empty__title">{title}</Heading>
      {children && <div className="empty__text">{children}</div>}
      {action && <div className="button-row">{action}</div>}
    </div>
  );
}
