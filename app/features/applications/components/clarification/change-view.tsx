import { useTranslation } from "react-i18next";
import { StatusTag } from "~/ui";
import type { ShownChange } from "../../clarifications/show-diff";
import type { ShownFile, SlotChange } from "../../clarifications/shown-documents.server";

const tones = { changed: "info", added: "success", removed: "warning" } as const;

/** One changed answer: what it was and what it became. `bare` leaves its name to the question above it. */
export function ChangeView({ change, bare = false }: { change: ShownChange; bare?: boolean }) {
  const { t } = useTranslation("clarifications");
  const row = change.lines.some((line) => line.label !== null);
  return (
    <div className="change">
      {(!bare || row) && (
        <p className="change__label">
          {change.label}{" "}
          <StatusTag tone={tones[change.kind]} plain>
            {t(`kinds.${change.kind}`)}
          </StatusTag>
        </p>
      )}
      {change.lines.map((line) => (
        <div key={line.label ?? ""}>
          {line.label && <p className="change__cell">{line.label}</p>}
          <Sides
            before={line.before ? <del>{line.before}</del> : null}
            after={line.after ? <ins>{line.after}</ins> : null}
          />
        </div>
      ))}
    </div>
  );
}

/** Documents of one slot before and after, each leading to its file. */
export function DocumentChange({
  change,
  files,
  label,
}: {
  change: SlotChange;
  /** The address under which this reader gets the application's files. */
  files: string;
  label?: string;
}) {
  return (
    <div className="change">
      {label && <p className="change__label">{label}</p>}
      <Sides before={list(change.before)} after={list(change.after)} />
    </div>
  );

  function list(documents: ShownFile[]) {
    if (documents.length === 0) return null;
    return <FileList documents={documents} files={files} />;
  }
}

function FileList({ documents, files }: { documents: ShownFile[]; files: string }) {
  const { t } = useTranslation("clarifications");
  return (
    <ul className="change__files">
      {documents.map(({ fileId, name, version }) => (
        <li key={fileId}>
          <a href={`${files}/${fileId}`}>{name}</a>{" "}
          <span className="quiet">{t("version", { version })}</span>
        </li>
      ))}
    </ul>
  );
}

function Sides({ before, after }: { before: React.ReactNode; after: React.ReactNode }) {
  const { t } = useTranslation("clarifications");
  const nothing = <em className="quiet">{t("empty")}</em>;
  return (
    <dl className="change__sides">
      <div className="change__side">
        <dt>{t("before")}</dt>
        <dd>{before ?? nothing}</dd>
      </div>
      <div className="change__side change__side--after">
        <dt>{t("after")}</dt>
        <dd>{after ?? nothing}</dd>
      </div>
    </dl>
  );
}
