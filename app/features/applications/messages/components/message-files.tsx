import { useTranslation } from "react-i18next";
import { useLocale } from "~/platform/i18n";
import { FileLink } from "../../components/documents/file-link";
import { fileSize } from "../../components/documents/file-size";
import { ScanTag } from "../../components/documents/scan-tag";
import type { AttachedFile } from "../list-messages.server";

/** The files of a message; what the scanner has not let through is named but leads nowhere. */
export function MessageFiles({
  files,
  base,
  own,
}: {
  files: readonly AttachedFile[];
  /** the application's address on the reader's side */
  base: string;
  own: boolean;
}) {
  const { t } = useTranslation("documents");
  const { t: m } = useTranslation("messages");
  const locale = useLocale();
  if (files.length === 0) return null;
  return (
    <ul className="message__files" aria-label={m("files.list")}>
      {files.map((file) => (
        <li key={file.fileId}>
          <FileLink base={base} file={file} />
          <span className="message__size">{fileSize(file.sizeBytes, locale)}</span>
          {file.scan !== "clean" && <ScanTag scan={file.scan} />}
          {file.scan === "pending" && <p>{t("scan.pending_note")}</p>}
          {file.scan === "infected" && <p>{own ? t("scan.infected_note") : m("files.infected")}</p>}
        </li>
      ))}
    </ul>
  );
}
