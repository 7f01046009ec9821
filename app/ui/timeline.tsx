import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";
import type { Tone } from "./tone";

export type TimelineEntry = {
  key: string;
  title: ReactNode;
  /** The time as the reader sees it; `dateTime` is the same for machines (ISO 8601). */
  time: string;
  dateTime: string;
  /** Who did it, in words fit for this reader. */
  by?: ReactNode;
  body?: ReactNode;
  tone?: Tone;
};

/** What happened, in the order given. */
export function Timeline({ label, entries }: { label: string; entries: TimelineEntry[] }) {
  return (
    <ol className="timeline" aria-label={label}>
      {entries.map(({ key, title, time, dateTime, by, body, tone = "progress" }) => (
        <li key={key} className="timeline__item">
          <span className={joinClasses("timeline__mark", `tone-${tone}`)} aria-hidden="true" />
          <div className="timeline__title">{title}</div>
          <div className="timeline__meta">
            <time dateTime={dateTime}>{time}</time>
            {by && <> · {by}</>}
          </div>
          {body && <div className="timeline__body">{body}</div>}
        </li>
      ))}
    </ol>
  );
}
