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
      task.here.length > 0 && t("tasks.here", { names: task.here.join(", ") }),
    ]
      .filter(Boolean)
      .join(" · ");
  const { missing, infected } = tasks.documents;
  const documents = {
    key: "documents",
    title: t("parts.documents"),
    tasks: [
      {
        key: "documents",
        label: t("tasks.documents"),
        hint: missing > 0 ? t("tasks.documentsMissing", { count: missing }) : undefined,
        href: `${base}/documents`,
        status: {
          text: t(`tasks.states.${infected ? "errors" : missing > 0 ? "started" : "done"}`),
          tone: infected ? tones.errors : missing > 0 ? tones.started : tones.done,
          plain: !infected && missing === 0,
        },
      },
    ],
  };
  const groups = tasks.groups.map((group) => ({
    key: String(group.code),
    title: t(`tasks.groups.${group.code}`),
    tasks: group.tasks.map((task) => ({
      key: String(task.code),
      label: say(task.title, locale),
      hint: hint(task) || undefined,
      href: `${base}/sections/${task.code}`,
      status: status(task.state),
    })),
  }));
  // Before the declarations, which stand at the end.
  groups.splice(-1, 0, documents);
  return (
    <>
      <Meter
        label={t("tasks.progressLabel")}
        text={t("tasks.progress", { done, total })}
        parts={[{ percent: (done / total) * 100 }]}
      />
      <TaskList groups={groups} />
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
