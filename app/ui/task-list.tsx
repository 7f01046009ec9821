import type { ReactNode } from "react";
import { StatusTag } from "./status-tag";
import type { Tone } from "./tone";

export type Task = {
  key: string;
  label: ReactNode;
  hint?: ReactNode;
  /** No `href`: not available yet. */
  href?: string;
  /** `plain` for what is done. */
  status: { text: string; tone?: Tone; plain?: boolean };
};

/** Groups of tasks in any order; the whole row is the link, the state stands beside it. */
export function TaskList({
  groups,
}: {
  groups: { key: string; title?: ReactNode; tasks: Task[] }[];
}) {
  return (
    <div className="tasks">
      {groups.map((group) => (
        <section key={group.key}>
          {group.title && <h2 className="tasks__title">{group.title}</h2>}
          <ul className="tasks__list">
            {group.tasks.map(({ key, label, hint, href, status }) => (
              <li key={key} className="tasks__item">
                <div>
                  {href ? (
                    <a href={href} aria-describedby={`task-${key}`}>
                      {label}
                    </a>
                  ) : (
                    label
                  )}
                  {hint && <div className="tasks__hint">{hint}</div>}
                </div>
                <span id={`task-${key}`}>
                  <StatusTag tone={status.tone} plain={status.plain}>
                    {status.text}
                  </StatusTag>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
