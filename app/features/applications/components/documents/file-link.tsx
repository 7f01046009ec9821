import { useTranslation } from "react-i18next";
import { canBeRead, type ScanState } from "~/features/documents";

export type LinkedFile = { fileId: string; fileName: string; mediaType: string; scan: ScanState };

const shownInPlace = ["application/pdf", "image/png", "image/jpeg"];

/** A file's name leading to its bytes, with a way to look at it in place; plain text while nobody may read it. */
export function FileLink({ base, file }: { base: string; file: LinkedFile }) {
  const { t } = useTranslation("documents");
  if (!canBeRead(file.scan)) return <span className="file-name">{file.fileName}</span>;
  const address = `${base}/files/${file.fileId}`;
  return (
    <span className="file-name">
      <a href={address} download={file.fileName}>
        {file.fileName}
      </a>
      {shownInPlace.includes(file.mediaType) && (
        <>
          {" "}
          <a href={`${address}/view`}>
            {t("page.look")}
            <span className="sr-only"> {file.fileName}</span>
          </a>
        </>
      )}
    </span>
  );
}
