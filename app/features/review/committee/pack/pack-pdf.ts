import type { Content } from "pdfmake/interfaces";
import { formatDateTime, formatNumber, say } from "~/platform/i18n";
import {
  answersTable,
  gridTable,
  type Line,
  letterhead,
  note,
  type PdfDocument,
  part,
} from "~/platform/pdf";
import type { PrintSetting } from "../prints/print-setting";
import type { SessionKind } from "../session-states";
import { comparisonContent, type PrintedComparison } from "./comparison-pdf";
import type { Pack } from "./pack";
import { figureLines, figureText, scoreRows } from "./pack-lines";

export type PrintedPack = {
  number: string;
  kind: string;
  heldAt: Date;
  place: string;
  frozenAt: Date;
  items: { position: number; pack: Pack; sha256: string }[];
  comparison: PrintedComparison;
};

/** The frozen pack of a session: agenda, its applications side by side, then each item with all that was true of it. */
export function packPdf(setting: PrintSetting, printed: PrintedPack): PdfDocument {
  const { locale, words } = setting;
  const title = words("print.packTitle", { number: printed.number });
  const moscow = (at: Date) => words("moscow", { date: formatDateTime(at, locale) });
  return {
    locale,
    title,
    subject: title,
    author: words("print.issuer"),
    createdAt: printed.frozenAt,
    footer: { left: title, page: words("print.page") },
    content: [
      ...letterhead(
        [words("print.issuer"), words("print.portal")],
        words(`print.packKind.${printed.kind as SessionKind}`),
        printed.number,
      ),
      ...answersTable(words("print.session"), [
        { label: words("fields.heldAt"), text: moscow(printed.heldAt) },
        { label: words("fields.place"), text: printed.place },
        { label: words("print.frozenAt"), text: moscow(printed.frozenAt) },
        { label: words("print.items"), text: String(printed.items.length) },
      ]),
      {
        toc: {
          title: { text: words("agenda.title"), style: "section", margin: [0, 26, 0, 4] },
          textStyle: "contents",
        },
      },
      ...comparisonContent(words("comparison.title"), printed.comparison),
      ...printed.items.flatMap((item) => itemContent(setting, item)),
    ],
  };
}

function itemContent(
  setting: PrintSetting,
  { position, pack, sha256 }: PrintedPack["items"][number],
): Content[] {
  const { locale, words } = setting;
  const { application } = pack;
  const facts: Line[] = [
    { label: words("pack.organisation"), text: application.organisation.name },
    { label: words("pack.type"), text: words(`types.${application.applicantType}`) },
    { label: words("pack.track"), text: words(`tracks.${application.track}`) },
    {
      label: words("pack.version"),
      text: words("pack.versionOf", {
        version: application.version,
        date: formatDateTime(application.submittedAt, locale),
      }),
    },
    ...(application.board ? [{ label: words("pack.board"), text: words("pack.boardYes") }] : []),
    ...(application.summary ? [{ label: words("pack.summary"), text: application.summary }] : []),
    { label: words("pack.hash"), text: sha256, style: "mono" as const },
  ];
  return part(
    `${position}. ${application.number} · ${application.title}`,
    [
      ...appeal(setting, pack),
      ...answersTable(words("pack.about"), facts),
      ...answersTable(words("pack.figures"), figureLines(pack, words, locale)),
      ...findings(setting, pack),
      ...screening(setting, pack),
      ...technical(setting, pack),
      ...scores(setting, pack),
      ...conclusions(setting, pack),
      ...(pack.appeal ? [] : earlier(setting, pack)),
    ],
    true,
  );
}

/** An objection, and the decision that it is about. */
function appeal(setting: PrintSetting, pack: Pack): Content[] {
  const { locale, words } = setting;
  if (!pack.appeal) return [];
  const { at, text } = pack.appeal;
  return [
    ...answersTable(words("pack.appeal"), [{ label: formatDateTime(at, locale), text }]),
    ...earlier(setting, pack),
  ];
}

function findings({ locale, words }: PrintSetting, { application }: Pack): Content[] {
  const { warnings, gaps, flags } = application.findings;
  const lines: Line[] = [
    ...flags.map((one) => ({ label: words("pack.flag"), text: say(one.message, locale) })),
    ...warnings.map((one) => ({ label: words("pack.warning"), text: say(one.message, locale) })),
    ...gaps.map((one) => ({ label: words("pack.gap"), text: say(one.label, locale) })),
  ];
  if (lines.length === 0) return [note(words("pack.findingsNone"))];
  return answersTable(words("pack.findings"), lines);
}

function screening({ locale, words }: PrintSetting, { screening: found }: Pack): Content[] {
  if (!found) return [note(words("pack.screeningNone"))];
  return answersTable(
    words("pack.screening"),
    found.gates.map(({ name, answer, note: said }) => ({
      label: say(name, locale),
      text: [words(`gateAnswers.${answer ?? "open"}`), said].filter(Boolean).join("\n"),
    })),
  );
}

function technical({ locale, words }: PrintSetting, { technical: found }: Pack): Content[] {
  if (!found) return [note(words("pack.technicalNone"))];
  return answersTable(words("pack.technical"), [
    {
      label: words("pack.technicalConclusion"),
      text: words(`technicalConclusions.${found.conclusion ?? "open"}`),
    },
    ...(found.note ? [{ label: words("pack.note"), text: found.note }] : []),
    ...found.figures.map((figure) => ({
      label: say(figure.label, locale),
      text: [figureText(figure, words, locale), figure.reason].join("\n"),
    })),
  ]);
}

function scores({ locale, words }: PrintSetting, pack: Pack): Content[] {
  const { round } = pack;
  if (!round || round.bulletins.length === 0) return [note(words("pack.scoresNone"))];
  const { rows, total, recommendation } = scoreRows(round);
  const number = (value: number | null) => (value === null ? "—" : formatNumber(value, locale, 2));
  return [
    ...gridTable(
      [
        { head: words("pack.criterion"), share: 6 },
        { head: words("pack.weight"), share: 2, right: true },
        ...round.bulletins.map((_, index) => ({
          head: words("pack.expertNo", { no: index + 1 }),
          share: 2,
          right: true as const,
        })),
        { head: words("pack.mean"), share: 2, right: true },
        { head: words("pack.spread"), share: 2, right: true },
      ],
      rows.map((row) => ({
        cells: [
          say(row.name, locale),
          String(row.weight),
          ...row.scores.map((score) => (score === null ? words("pack.notApplicable") : `${score}`)),
          number(row.mean),
          number(row.spread),
        ],
      })),
    ),
    ...answersTable(words("pack.bulletins"), [
      ...(total !== null ? [{ label: words("pack.total"), text: number(total) }] : []),
      ...(recommendation
        ? [
            {
              label: words("pack.recommendation"),
              text: words(`recommendations.${recommendation}`),
            },
          ]
        : []),
      ...round.bulletins.map((one, index) => ({
        label: `${words("pack.expertNo", { no: index + 1 })} · ${one.expert}`,
        text: one.summary || "—",
      })),
    ]),
  ];
}

function conclusions({ locale, words }: PrintSetting, pack: Pack): Content[] {
  if (pack.conclusions.length === 0) return [];
  return answersTable(
    words("pack.conclusions"),
    pack.conclusions.map(({ expert, positive, signedAt }) => ({
      label: expert,
      text: `${words(positive ? "pack.positive" : "pack.negative")} · ${formatDateTime(signedAt, locale)}`,
    })),
  );
}

function earlier({ locale, words }: PrintSetting, pack: Pack): Content[] {
  return pack.earlier.flatMap((one) =>
    answersTable(words("pack.earlier"), [
      {
        label: words("pack.session"),
        text: `${one.session} · ${formatDateTime(one.decidedAt, locale)}`,
      },
      { label: words("decision.outcome"), text: words(`outcomes.${one.outcome}`) },
      { label: words("decision.reasons"), text: one.reasons },
      ...one.conditions.map((condition, index) => ({
        label: words("conditions.no", { no: index + 1 }),
        text: condition.text,
      })),
    ]),
  );
}
