import type { Content } from "pdfmake/interfaces";
import { formatDateTime } from "~/platform/i18n";
import {
  answersTable,
  type GridRow,
  gridTable,
  type Line,
  note,
  part,
  titled,
} from "~/platform/pdf";
import type {
  AnsweredQuestion,
  AnsweredRound,
  VersionDiff,
} from "../clarifications/read-diff.server";
import type { ShownChange } from "../clarifications/show-diff";
import type { ShownFile, SlotChange } from "../clarifications/shown-documents.server";
import type { Setting } from "./section-content";

/** What a later version changed against the one before, each question beside what came of it; nothing for the first. */
export function changesContent(setting: Setting): Content[] {
  const { locale, words, version } = setting;
  const diff = version.diffs?.[locale];
  if (!diff) return [];
  const content = [
    ...diff.rounds.flatMap((round) => roundContent(round, setting)),
    ...otherChanges(diff, setting),
  ];
  const date = formatDateTime(diff.before.submittedAt, locale);
  return part(
    words("changes.title", { before: diff.before.version }),
    [
      note(words("changes.lead", { before: diff.before.version, date })),
      ...(content.length > 0 ? content : [note(words("changes.none"))]),
    ],
    true,
  );
}

/** Who asked when, the letters of both sides, then each question. */
function roundContent(round: AnsweredRound, setting: Setting): Content[] {
  const { locale, words } = setting;
  const moment = (at: Date) => words("moscow", { date: formatDateTime(at, locale) });
  const { stage, askedAt, closedAt, note: letter, reply, questions } = round;
  return [
    ...answersTable(words("changes.round", { stage, round: round.round }), [
      { label: words("changes.askedAt"), text: moment(askedAt) },
      ...(closedAt ? [{ label: words("changes.answeredAt"), text: moment(closedAt) }] : []),
      ...(letter ? [{ label: words("changes.note"), text: letter }] : []),
      ...(reply ? [{ label: words("changes.reply"), text: reply }] : []),
    ]),
    ...questions.flatMap((question, index) => questionContent(question, index, setting)),
  ];
}

function questionContent(question: AnsweredQuestion, index: number, setting: Setting): Content[] {
  const { words } = setting;
  const { label, section, text, answer, answeredBy, resolution, changes, documents } = question;
  const about = label ?? words("changes.general");
  const lines: Line[] = [
    { label: words("changes.asked"), text },
    ...(section ? [{ label: words("gaps.section"), text: section.title }] : []),
    ...(resolution
      ? [{ label: words("changes.outcome"), text: words(`changes.outcomes.${resolution}`) }]
      : []),
    ...(answer ? [{ label: words("changes.answer"), text: answer }] : []),
    ...(answeredBy ? [{ label: words("changes.by"), text: answeredBy }] : []),
  ];
  return [
    ...answersTable(words("changes.question", { number: index + 1, about }), lines),
    ...changesTable(
      [
        ...changes.flatMap((change) => changeRows(change, setting)),
        ...documents.map((change) => documentRow(about, change, setting)),
      ],
      setting,
    ),
  ];
}

function otherChanges({ rounds, others, otherDocuments }: VersionDiff, setting: Setting) {
  const { words } = setting;
  const sections = [...new Map(others.map(({ section }) => [section.code, section])).values()];
  const tables = [
    ...sections.flatMap((section) =>
      titled(
        section.title,
        changesTable(
          others
            .filter((change) => change.section.code === section.code)
            .flatMap((change) => changeRows(change, setting)),
          setting,
        ),
      ),
    ),
    ...(otherDocuments.length > 0
      ? titled(
          words("documents.title"),
          changesTable(
            otherDocuments.map((change) => documentRow(change.label, change, setting)),
            setting,
          ),
        )
      : []),
  ];
  return tables.length > 0 && rounds.length > 0
    ? [note(words("changes.others")), ...tables]
    : tables;
}

function changesTable(rows: readonly GridRow[], { words }: Setting): Content[] {
  if (rows.length === 0) return [];
  const columns = [
    { head: words("item"), share: 3 },
    { head: words("changes.before"), share: 3 },
    { head: words("changes.after"), share: 3 },
  ];
  return gridTable(columns, rows);
}

/** One row for a field; one for each cell of a table's row, under the row's name. */
function changeRows({ label, lines }: ShownChange, { words }: Setting): GridRow[] {
  const said = (text: string) => text || words("changes.empty");
  return lines.map((line) => ({
    cells: [line.label ? `${label}: ${line.label}` : label, said(line.before), said(line.after)],
  }));
}

function documentRow(label: string, { before, after }: SlotChange, { words }: Setting): GridRow {
  const named = (files: readonly ShownFile[]) =>
    files.map((file) => words("changes.file", file)).join("\n") || words("changes.empty");
  return { cells: [label, named(before), named(after)] };
}
