import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";

/** The one `h1` of a page with what belongs around it; `compact` for working pages. */
export function PageHeader({
  back,
  eyebrow,
  title,
  tag,
  lead,
  actions,
  compact = false,
}: {
  back?: { href: string; label: string };
  eyebrow?: ReactNode;
  title: ReactNode;
  /** A StatusTag beside the title. */
  tag?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  compact?: boolean;
}) {
  return (
    <header className={joinClasses("page-header", compact && "page-header--compact")}>
      <div className="page-header__text">
        {back && (
          <a className="back-link" href={back.href}>
            <ArrowLeft aria-hidden="true" />
            {back.label}
          </a>
        )}
        {eyebrow && <p className="eyebrow">{eyebrow}</p>}
        <div className="page-header__title">
          <h1>{title}</h1>
          {tag}
        </div>
        {lead && <p className="page-header__lead">{lead}</p>}
      </div>
      {actions && <div className="button-row">{actions}</div>}
    </header>
  );
}
