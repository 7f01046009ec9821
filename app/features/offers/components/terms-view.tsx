import { type Column, DataTable, DefinitionList } from "~/ui";
import { diffTerms, type TermChange } from "../content/diff-terms";
import { termGroups } from "../content/term-lines";
import type { OfferTerms } from "../terms";
import { useWording } from "./use-wording";

export type Said = { terms: OfferTerms; validUntil: string };

/** Everything that an offer says. */
export function TermsView({ terms, validUntil }: Said) {
  const groups = termGroups(terms, validUntil, useWording());
  return (
    <div className="stack stack--tight">
      {groups.map(({ key, title, lines }) => (
        <section key={key}>
          <h3>{title}</h3>
          <DefinitionList
            items={lines.map((line) => ({
              key: line.key,
              term: line.label,
              value: <span className="whitespace-pre-line wrap-anywhere">{line.text}</span>,
            }))}
          />
        </section>
      ))}
    </div>
  );
}

/** What one version says otherwise than another. */
export function ChangesTable({
  before,
  after,
  caption,
}: {
  before: Said;
  after: Said;
  caption: string;
}) {
  const wording = useWording();
  const { words } = wording;
  const changes = diffTerms(
    termGroups(before.terms, before.validUntil, wording),
    termGroups(after.terms, after.validUntil, wording),
  );
  if (changes.length === 0) return <p>{words("changes.none")}</p>;
  const text = (value: string | null) =>
    value === null ? (
      <span className="text-ink-soft">{words("changes.absent")}</span>
    ) : (
      <span className="whitespace-pre-line wrap-anywhere">{value}</span>
    );
  const columns: Column<TermChange>[] = [
    {
      key: "term",
      header: words("changes.term"),
      rowHeader: true,
      cell: ({ label }) => label,
    },
    { key: "before", header: words("changes.before"), cell: (row) => text(row.before) },
    { key: "after", header: words("changes.after"), cell: (row) => text(row.after) },
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={changes}
      rowKey={({ key }) => key}
    />
  );
}
