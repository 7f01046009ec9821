import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";

/** A framed part of a page; `flush` lets a table or list touch the frame. */
export function Card({
  title,
  level = 2,
  actions,
  footer,
  flush = false,
  id,
  children,
}: {
  title?: ReactNode;
  level?: 2 | 3 | 4;
  actions?: ReactNode;
  footer?: ReactNode;
  flush?: boolean;
  id?: string;
  children?: ReactNode;
}) {
  const Heading = `h${level}` as const;
  return (
    <section id={id} className={joinClasses("card", flush && "card--flush")}>
      {(title || actions) && (
        <div className="card__head">
          {title && <Heading className="card__title">{title}</Heading>}
          {actions}
        </div>
      )}
      {children}
      {footer && <div className="card__foot">{footer}</div>}
    </section>
  );
}

/** Figures side by side: the children are `Stat`s. */
export function StatList({ children }: { children: ReactNode }) {
  return <dl className="tile-grid">{children}</dl>;
}

/** One figure with its name and unit; `action` marks the one that waits for the reader. */
export function Stat({
  label,
  value,
  unit,
  note,
  href,
  tone = "neutral",
}: {
  label: ReactNode;
  value: ReactNode;
  unit?: ReactNode;
  note?: ReactNode;
  href?: string;
  tone?: "neutral" | "action";
}) {
  return (
    <div className={joinClasses("stat", tone === "action" && "stat--action")}>
      <dt className="stat__label">
        {href ? <a href={href}>{label}</a> : label}
        {note && <span className="stat__note">{note}</span>}
      </dt>
      <dd className="stat__value">
        {value}
        {unit && <span className="stat__unit">{unit}</span>}
      </dd>
    </div>
  );
}
