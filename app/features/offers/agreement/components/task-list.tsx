import { useTranslation } from "react-i18next";
import { acceptOf, allFormats, labelsOf } from "~/features/documents";
import { formatDate, formatDateTime, say, useLocale } from "~/platform/i18n";
import {
  Button,
  ButtonRow,
  Card,
  DateField,
  DefinitionList,
  Disclosure,
  FileField,
  LivePart,
  StatusTag,
  TextArea,
  TextField,
} from "~/ui";
import { taskNames } from "../names";
import type { StaffAgreement } from "../staff-agreement.server";
import { AgreedFile } from "./agreed-file";
import type { RefusedForm } from "./document-forms";
import { useErrorOf } from "./use-words";

type Agreement = NonNullable<StaffAgreement["agreement"]>;
type Task = Agreement["tasks"][number];

/** What is to be done after the signing: by whom, until when, and what shows that it is. */
export function TasksCard({
  tasks,
  base,
  fileMb,
  refused,
}: {
  tasks: readonly Task[];
  base: string;
  fileMb: number;
  refused: RefusedForm | null;
}) {
  const { t } = useTranslation("agreements");
  return (
    <Card title={t("tasks.title")}>
      <div className="stack">
        {tasks.map((task) => (
          <section key={task.id} id={`task-${task.code}`} className="stack stack--tight">
            <LivePart name={`task-${task.code}`}>
              <TaskFacts task={task} base={base} />
            </LivePart>
            {task.mayComplete && (
              <TaskForm
                task={task}
                fileMb={fileMb}
                refused={refused?.typed.task === task.code ? refused : null}
              />
            )}
          </section>
        ))}
      </div>
    </Card>
  );
}

function TaskFacts({ task, base }: { task: Task; base: string }) {
  const { t } = useTranslation("agreements");
  const locale = useLocale();
  const state = task.done ? "done" : task.overdue ? "overdue" : "open";
  const tone = { done: "success", overdue: "danger", open: "action" } as const;
  return (
    <div className="stack stack--tight">
      <h3>{say(taskNames[task.code], locale)}</h3>
      <p>
        <StatusTag tone={tone[state]}>{t(`tasks.states.${state}`)}</StatusTag>
      </p>
      <DefinitionList
        items={[
          { term: t("tasks.by"), value: t(`tasks.roles.${task.by}`) },
          { term: t("tasks.due"), value: formatDate(task.due, locale) },
          ...(task.done
            ? [
                {
                  term: t("tasks.done"),
                  value: [t("moscow", { date: formatDateTime(task.done, locale) }), task.doneBy]
                    .filter(Boolean)
                    .join(" · "),
                },
              ]
            : []),
          ...(task.note ? [{ term: t("note"), value: task.note }] : []),
          ...(task.file
            ? [{ term: t("file"), value: <AgreedFile file={task.file} base={base} own /> }]
            : []),
        ]}
      />
      {task.settledBy && !task.done && (
        <p className="text-sm text-ink-soft">{t(`tasks.settledBy.${task.settledBy}`)}</p>
      )}
    </div>
  );
}

function TaskForm({
  task: { code, version },
  fileMb,
  refused,
}: {
  task: Task;
  fileMb: number;
  refused: RefusedForm | null;
}) {
  const { t } = useTranslation("agreements");
  const locale = useLocale();
  const errorOf = useErrorOf(refused);
  return (
    <Disclosure summary={t("tasks.complete")} open={refused !== null}>
      <form method="post" encType="multipart/form-data" noValidate className="stack stack--tight">
        <input type="hidden" name="task" value={code} />
        <input type="hidden" name="version" value={version} />
        <TextArea
          name="note"
          id={`complete_task-${code}-note`}
          rows={2}
          label={t("tasks.note")}
          hint={t("tasks.noteHint")}
          error={errorOf("note")}
          autoComplete="off"
          defaultValue={refused?.typed.note}
        />
        <FileField
          name="files"
          id={`complete_task-${code}-files`}
          label={t("file")}
          optionalText={t("optional")}
          hint={t("fileHint", { formats: labelsOf(allFormats), mb: fileMb })}
          error={errorOf("files")}
          accept={acceptOf(allFormats)}
        />
        <ButtonRow>
          <Button name="intent" value="complete_task" size="small">
            {t("tasks.button")}
            <span className="sr-only">: {say(taskNames[code], locale)}</span>
          </Button>
        </ButtonRow>
      </form>
    </Disclosure>
  );
}

/** Records the act by which the premises are handed over. */
export function HandoverForm({ fileMb, refused }: { fileMb: number; refused: RefusedForm | null }) {
  const { t } = useTranslation("agreements");
  const mine = refused?.typed.intent === "record_handover" ? refused : null;
  const errorOf = useErrorOf(mine);
  return (
    <Card title={t("handover.title")}>
      <form method="post" encType="multipart/form-data" noValidate className="stack stack--tight">
        <p>{t("handover.lead")}</p>
        <TextField
          name="number"
          id="record_handover--number"
          width="medium"
          label={t("handover.number")}
          error={errorOf("number")}
          autoComplete="off"
          defaultValue={mine?.typed.number}
        />
        <DateField
          name="signed_on"
          id="record_handover--signed_on"
          label={t("handover.signedOn")}
          error={errorOf("signed_on")}
          defaultValue={mine?.typed.signed_on}
        />
        <FileField
          name="files"
          id="record_handover--files"
          label={t("handover.file")}
          hint={t("fileHint", { formats: labelsOf(allFormats), mb: fileMb })}
          error={errorOf("files")}
          accept={acceptOf(allFormats)}
        />
        <ButtonRow>
          <Button name="intent" value="record_handover">
            {t("handover.button")}
          </Button>
        </ButtonRow>
      </form>
    </Card>
  );
}
