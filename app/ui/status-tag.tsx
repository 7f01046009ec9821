import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";
import type { Tone } from "./tone";

/** A state in a few words; `plain` is for "done", so that the unfinished stands out. */
export function StatusTag({
  tone = "neutral",
  plain = false,
  children,
}: {
  tone?: Tone;
  plain?: boolean;
  children: ReactNode;
}) {
  return (
    <span className={joinClasses("tag", `tone-${tone}`, plain && "tag--plain")}>{children}</span>
  );
}
