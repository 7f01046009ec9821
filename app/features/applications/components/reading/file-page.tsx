import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { canBeRead, labelOfMediaType } from "~/features/documents";
import { formatDate, formatDateTime, say, useLocale } from "~/platform/i18n";
import { Banner, ButtonLink, Card, DefinitionList, PageHeader, Split } from "~/ui";
import type { ReadableFile } from "../../documents/read-file.server";
import { fileSize } from "../documents/file-size";
import { ScanTag } from "../documents/scan-tag";
import { PdfViewer } from "./pdf-viewer";

/** A file to look at in place, with what is known of it. */
export function FilePage({ file }: { file: ReadableFile }) {
  const { t } = useTranslation(["documents", "messages"]);
  const locale = useLocale();
  const address = `${file.base}/files/${file.id}`;
  const readable = canBeRead(file.scan);
  return (
    <>
      <PageHeader
        compact
        back={{ href: file.home.href, label: t(`view.back.${file.home.of}`) }}
        eyebrow={[
          file.number,
          file.kind && say(file.kind, locale),
          file.tier && t(`messages:file.${file.tier}`),
        ]
          .filter(Boolean)
          .join(" · ")}
        title={<span className="file-name">{file.fileName}</span>}
        actions={
          readable && (
            <ButtonLink href={address} variant="secondary" size="small" download={file.fileName}>
              {t("view.download")}
            </ButtonLink>
          )
        }
      />
      <Split aside={<Facts file={file} />}>
        {readable ? (
          <Content file={file} address={address} />
        ) : (
          <Banner
            tone={file.scan === "infected" ? "danger" : "info"}
            title={t(`withheld.${file.scan}.title`)}
          >
            {t(`withheld.${file.scan}.text`, { name: file.fileName })}
          </Banner>
        )}
      </Split>
    </>
  );
}

function Content({ file, address }: { file: ReadableFile; address: string }) {
  const { t } = useTranslation("documents");
  // The first drawing is the server's; whoever has no scripts keeps it.
  const [awake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  if (file.mediaType.startsWith("image/")) {
    return (
      <figure className="file-image">
        <img src={address} alt={t("view.image", { name: file.fileName })} />
      </figure>
    );
  }
  if (file.mediaType !== "application/pdf") return <Banner title={t("view.notShown")} />;
  return awake ? (
    <PdfViewer address={address} />
  ) : (
    <noscript>
      <p>{t("view.noScripts")}</p>
    </noscript>
  );
}

function Facts({ file }: { file: ReadableFile }) {
  const { t } = useTranslation("documents");
  const locale = useLocale();
  const format = labelOfMediaType(file.mediaType);
  const day = (name: "issuedOn" | "expiresOn") => {
    const value = file[name];
    return value ? [{ term: t(`view.${name}`), value: formatDate(value, locale) }] : [];
  };
  const at = formatDateTime(file.addedAt, locale);
  return (
    <>
      <Card title={t("view.facts")}>
        <DefinitionList
          compact
          items={[
            ...(file.version === null
              ? []
              : [{ term: t("view.version"), value: String(file.version) }]),
            ...(format ? [{ term: t("view.format"), value: format }] : []),
            { term: t("view.size"), value: fileSize(file.sizeBytes, locale) },
            {
              term: t("view.added"),
              value: `${file.addedBy ?? t(file.byCluster ? "view.cluster" : "view.portal")}, ${at}`,
            },
            ...day("issuedOn"),
            ...day("expiresOn"),
            { term: t("view.scan"), value: <ScanTag scan={file.scan} /> },
            { term: t("view.hash"), value: <code className="hash">{file.sha256}</code> },
          ]}
        />
      </Card>
      {file.confidential && <Banner title={t("view.recorded")}>{t("view.recordedText")}</Banner>}
    </>
  );
}
