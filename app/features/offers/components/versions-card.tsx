import { formatDate } from "~/platform/i18n";
import { Card, type Column, DataTable, StatusTag } from "~/ui";
import { type OfferState, offerTone } from "../states";
import { useWording } from "./use-wording";

type Version = {
  number: number;
  state: OfferState;
  issuedAt: Date | string | null;
  validUntil: string;
};

/** The versions that were sent; each can be looked at. */
export function VersionsCard({
  versions,
  shown,
  base,
}: {
  versions: readonly Version[];
  shown: number | undefined;
  base: string;
}) {
  const { words, locale } = useWording();
  if (versions.length < 2) return null;
  const columns: Column<Version>[] = [
    {
      key: "number",
      header: words("versions.number"),
      rowHeader: true,
      cell: ({ number }) =>
        number === shown ? (
          `${words("version", { number })} (${words("versions.current")})`
        ) : (
          <a href={`${base}?version=${number}`}>{words("version", { number })}</a>
        ),
    },
    {
      key: "state",
      header: words("versions.state"),
      cell: ({ state }) => (
        <StatusTag tone={offerTone[state]}>{words(`states.${state}`)}</StatusTag>
      ),
    },
    {
      key: "issued",
      header: words("versions.issued"),
      cell: ({ issuedAt }) => (issuedAt ? formatDate(issuedAt, locale) : "—"),
    },
    {
      key: "until",
      header: words("versions.until"),
      cell: ({ validUntil }) => formatDate(validUntil, locale),
    },
  ];
  return (
    <Card title={words("versions.title")} flush>
      <DataTable
        caption={words("versions.title")}
        captionHidden
        columns={columns}
        rows={[...versions]}
        rowKey={({ number }) => String(number)}
      />
    </Card>
  );
}
