import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslation } from "react-i18next";
import { statusRow } from "~/features/applications";
import { say, useLocale } from "~/platform/i18n";
import type { CandidateHead } from "../compare-page.server";
import type { ComparedGroup, ComparedRow } from "../rows/compared-rows";
import type { Mark } from "../rows/marks";

/** One column an application, one row a figure; it scrolls in its own frame beside its first column. */
export function CompareTable({
  caption,
  heads,
  groups,
  without,
}: {
  caption: string;
  heads: readonly CandidateHead[];
  groups: readonly ComparedGroup[];
  /** the address of the same without one of them; none where nothing can be taken out */
  without?: (id: string) => string;
}) {
  const { t } = useTranslation("review-compare");
  if (groups.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard
    <section className="table-wrap compare" aria-label={caption} tabIndex={0}>
      <table className="data-table compare__table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="compare__label">
              {t("figure")}
            </th>
            {heads.map((head) => (
              <th key={head.id} scope="col" className="compare__head">
                <Head head={head} without={without} />
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.code}>
            <tr className="compare__group">
              <th scope="rowgroup" colSpan={heads.length + 1}>
                <span className="compare__group-title">{group.title}</span>
              </th>
            </tr>
            {group.rows.map((row) => (
              <Row key={row.code} row={row} heads={heads} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function Head({
  head,
  without,
}: {
  head: CandidateHead;
  without: ((id: string) => string) | undefined;
}) {
  const { t } = useTranslation("review-compare");
  const locale = useLocale();
  return (
    <>
      <a href={head.href}>{head.number}</a>
      <span className="compare__title">{head.title || t("untitled")}</span>
      <span className="compare__organisation">{head.organisation}</span>
      <span className="sr-only">{say(statusRow(head.status).staff, locale)}</span>
      {without && (
        <a className="compare__remove no-print" href={without(head.id)}>
          {t("remove")}
          <span className="sr-only"> {head.number}</span>
        </a>
      )}
    </>
  );
}

function Row({ row, heads }: { row: ComparedRow; heads: readonly CandidateHead[] }) {
  const { t } = useTranslation("review-compare");
  return (
    <tr>
      <th scope="row" className="compare__label">
        {row.label}
      </th>
      {row.cells.map(({ lines, notes, mark }, index) => (
        <td key={heads[index]?.id} data-mark={mark ?? undefined}>
          {lines.length === 0 && t("none")}
          {lines.length === 1 && <span className="compare__value">{lines[0]}</span>}
          {lines.length > 1 && (
            <ul className="compare__list">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          {notes.map((note) => (
            <span key={note} className="compare__note">
              {note}
            </span>
          ))}
          <EndMark mark={mark} />
        </td>
      ))}
    </tr>
  );
}

/** Whether a cell stands at an end of its row, by sign and word. */
function EndMark({ mark }: { mark: Mark }) {
  const { t } = useTranslation("review-compare");
  if (!mark) return null;
  const Icon = mark === "best" ? ArrowUp : ArrowDown;
  return (
    <span className={`compare__mark compare__mark--${mark}`}>
      <Icon aria-hidden="true" />
      {t(`marks.${mark}`)}
    </span>
  );
}
