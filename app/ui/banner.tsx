import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";

const icons = {
  info: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  danger: CircleAlert,
  action: Info,
};

/**
 * A message to the reader of this page. `announce` makes it a live region: `status` for "saved",
 * `alert` for a refusal; leave it out for what was there when the page opened.
 */
export function Banner({
  tone = "info",
  title,
  children,
  actions,
  announce,
}: {
  tone?: keyof typeof icons;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  announce?: "status" | "alert";
}) {
  const Icon = icons[tone];
  return (
    <div className={joinClasses("banner", `tone-${tone}`)} role={announce}>
      <Icon aria-hidden="true" />
      {title && <p className="banner__title">{title}</p>}
      {children && <div className="banner__body">{children}</div>}
      {actions && <div className="banner__actions button-row">{actions}</div>}
    </div>
  );
}
