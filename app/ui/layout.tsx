import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";

/** The page's width and side margins. Shells already wrap their page in one; see `bleed`. */
export function Container({
  width = "page",
  className,
  children,
}: {
  width?: "form" | "page" | "wide";
  className?: string;
  children: ReactNode;
}) {
  return (
    <div
      className={joinClasses("page-width", width !== "page" && `page-width--${width}`, className)}
    >
      {children}
    </div>
  );
}

/** Parts of a page one under another with even gaps. */
export function Stack({
  gap = "normal",
  children,
}: {
  gap?: "tight" | "normal" | "loose";
  children: ReactNode;
}) {
  return (
    <div className={joinClasses("stack", gap !== "normal" && `stack--${gap}`)}>{children}</div>
  );
}

/** The page's matter and a narrower column beside it (under it on phones). */
export function Split({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className="split">
      <div className="stack">{children}</div>
      <aside className="stack">{aside}</aside>
    </div>
  );
}

/** Buttons and one-button forms in a row that wraps; full width on phones. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="button-row">{children}</div>;
}

/** Running text with comfortable measure and spacing. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className="prose">{children}</div>;
}
