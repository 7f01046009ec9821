import type { Content } from "pdfmake/interfaces";
import { formatDate, formatDateTime, type Locale, say } from "~/platform/i18n";
import {
  answersTable,
  gridTable,
  type Line,
  letterhead,
  note,
  type PdfDocument,
  part,
} from "~/platform/pdf";
import type { Fraction } from "../count-votes";
import type { PrintSetting, Words } from "../prints/print-setting";
import type { MinutesBallot, MinutesBody, MinutesItem } from "./minutes";

export type PrintedMinutes = {
  body: MinutesBody;
  sha256: string;
  signatures: { name: string; role: string; sha256: string; signedAt: Date }[];
};

/** Signed minutes as a document; its figures are those of the stored body, none is counted anew. */
export function minutesPdf(
  setting: PrintSetting,
  { body, sha256, signatures }: PrintedMinutes,
): PdfDocument {
  const { locale, words } = setting;
  const { session } = body;
  const title = words("print.minutesTitle", { number: session.number });
  return {
    locale,
    title,
    subject: title,
    author: words("print.issuer"),
    createdAt: signatures.at(-1)?.signedAt ?? new Date(session.closedAt),
    footer: { left: title, page: words("print.page") },
    content: [
      ...letterhead(
        [words("print.issuer"), words("print.portal")],
        words(`print.minutesKind.${session.kind}`),
        session.number,
      ),
      ...answersTable(words("print.session"), sessionLines(setting, body)),
      ...gridTable(
        [
          { head: words("seats.name"), share: 5 },
          { head: words("seats.role"), share: 3 },
          { head: words("seats.attendance"), share: 3 },
        ],
        body.seats.map((seat) => ({
          cells: [
            seat.name,
            words(`seatRoles.${seat.role}`),
            words(`attendance.${seat.present ? "present" : "absent"}`),
          ],
        })),
      ),
      ...body.items.flatMap((item) => itemContent(setting, item)),
      ...part(words("minutes.signatures"), [
        note(words("minutes.hashNote", { sha256 })),
        ...gridTable(
          [
            { head: words("seats.name"), share: 4 },
            { head: words("seats.role"), share: 2 },
            { head: words("minutes.signedAt"), share: 3 },
            { head: words("minutes.hash"), share: 5, mono: true },
          ],
          signatures.map((one) => ({
            cells: [
              one.name,
              words(`seatRoles.${one.role}`),
              words("moscow", { date: formatDateTime(one.signedAt, locale) }),
              one.sha256,
            ],
          })),
        ),
      ]),
    ],
  };
}

function sessionLines({ locale, words }: PrintSetting, body: MinutesBody): Line[] {
  const { session, attendance } = body;
  const moment = (at: string | null) =>
    at ? words("moscow", { date: formatDateTime(at, locale) }) : "—";
  return [
    { label: words("fields.heldAt"), text: moment(session.heldAt) },
    { label: words("fields.place"), text: session.place },
    { label: words("minutes.opened"), text: moment(session.openedAt) },
    { label: words("minutes.closed"), text: moment(session.closedAt) },
    { label: words("fields.voting"), text: words(`voting.${session.voting}`) },
    { label: words("minutes.attendance"), text: words("minutes.attendanceText", attendance) },
    {
      label: words("minutes.marks"),
      text: words("minutes.marksText", {
        quorum: fractionText(body.quorum),
        pass: fractionText(body.pass),
      }),
    },
  ];
}

export const fractionText = ({ num, den }: Fraction) => `${num}/${den}`;

function itemContent(setting: PrintSetting, item: MinutesItem): Content[] {
  const { locale, words } = setting;
  const { application } = item;
  const lines: Line[] = [
    { label: words("pack.organisation"), text: application.organisation },
    { label: words("agenda.state"), text: words(`agendaStates.${item.state}`) },
    ...(item.discussion ? [{ label: words("discussion.title"), text: item.discussion }] : []),
    ...item.recusals.map(({ name, ground }) => ({
      label: words("recusal.title"),
      text: `${name} · ${words(`grounds.${ground}`)}`,
    })),
    ...(item.packSha256
      ? [{ label: words("pack.hash"), text: item.packSha256, style: "mono" as const }]
      : []),
  ];
  return part(`${item.position}. ${application.number} · ${application.title}`, [
    ...answersTable(words("agenda.item", { no: item.position }), lines),
    ...item.ballots.flatMap((ballot) =>
      answersTable(words("ballot.no", { no: ballot.seq }), ballotLines(ballot, words, locale)),
    ),
  ]);
}

/** A closed ballot line by line, as counted at its close. */
function ballotLines(ballot: MinutesBallot, words: Words, locale: Locale): Line[] {
  const { count, reason } = ballot;
  return [
    { label: words("ballot.proposal"), text: words(`outcomes.${ballot.proposal}`) },
    ...(reason ? [{ label: words("decision.reasonCode"), text: say(reason, locale) }] : []),
    { label: words("decision.reasons"), text: ballot.reasons },
    ...ballot.conditions.map((condition, index) => ({
      label: words("conditions.no", { no: index + 1 }),
      text: words("conditions.line", {
        text: condition.text,
        owner: words(`owners.${condition.owner}`),
        due: formatDate(condition.due, locale),
        proof: condition.proof,
      }),
    })),
    {
      label: words("ballot.count"),
      text: words("ballot.countText", count),
    },
    { label: words("ballot.result"), text: words(`results.${ballot.result}`, count) },
    ...(ballot.votes.length > 0
      ? [
          {
            label: words("ballot.votes"),
            text: ballot.votes
              .map(({ name, choice }) => `${name}: ${words(`choices.${choice}`)}`)
              .join("\n"),
          },
        ]
      : []),
  ];
}
