import { useTranslation } from "react-i18next";
import { formatDateTime, say, useLocale } from "~/platform/i18n";
import { ButtonLink, ButtonRow, Card, Meter, TaskList } from "~/ui";
import type { DraftTask, DraftTasks } from "../draft/draft-tasks.server";
import type { SectionState } from "../draft/section-state";

const tones = {
  empty: "neutral",
  optional: "neutral",
  started: "info",
  errors: "danger",
  done: "success",
} as const;

/** The sections of a draft in groups, each with its state; and the way to submitting. */
export function DraftTasksList({
  tasks,
  applicationId,
}: {
  tasks: DraftTasks;
  applicationId: string;
  role: string;
}) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  const base = `/portal/applications/${applicationId}`;
  const { done, total } = tasks.progress;
  const status = (state: SectionState) => ({
    text: t(`tasks.states.${state}`),
    tone: tones[state],
    plain: state === "done" || state === "optional",
  });
  const hint = (task: DraftTask) =>
    [
      task.gaps > 0 && t("tasks.gaps", { count: task.gaps }),
      task.warnings > 0 && t("tasks.warnings", { count: task.warnings }),
      task.savedAt &&
        t("tasks.savedBy", { name: task.savedBy, date: formatDateTime(task.savedAt, locale) }),
    ]
      .filter(Boolean)
      .join(" · ");
  return (
    <>
      <Meter
        label={t("tasks.progressLabel")}
        text={t("tasks.progress", { done, total })}
        parts={[{ percent: (done / total) * 100 }]}
      />
      <TaskList
        groups={tasks.groups.map((group) => ({
          key: group.code,
          title: t(`tasks.groups.${group.code}`),
          tasks: group.tasks.map((task) => ({
            key: task.code,
            label: say(task.title, locale),
            hint: hint(task) || undefined,
            href: `${base}/sections/${task.code}`,
            status: status(task.state),
          })),
        }))}
      />
      <Card title={t("tasks.submitTitle")}>
        <p className="card-text">{t(tasks.ready ? "tasks.submitReady" : "tasks.submitEarly")}</p>
        <ButtonRow>
          <ButtonLink href={`${base}/submit`} variant={tasks.ready ? "primary" : "secondary"}>
            {t(tasks.ready ? "tasks.submit" : "tasks.check")}
          </ButtonLink>
        </ButtonRow>
      </Card>
    </>
  );
}
