import { useTranslation } from "react-i18next";
import { ButtonLink, ButtonRow, Card, Container, PageHeader } from "~/ui";
import type { AskedPdf } from "../pdf/find-pdf.server";

/** Says that a document is still being made, or offers it once it is there. */
export function WaitingPdf({ pdf, base }: { pdf: AskedPdf; base: string }) {
  const { t } = useTranslation("pdf");
  const form = `${base}/versions/${pdf.version}/${pdf.kind}`;
  const ready = pdf.fileId !== null;
  return (
    <Container width="form" className="column">
      <PageHeader
        compact
        back={{ href: base, label: t("waiting.back") }}
        eyebrow={t(`file.${pdf.kind}`, pdf)}
        title={t(ready ? "waiting.ready" : "waiting.title")}
      />
      <Card>
        <p className="card-text">{t(ready ? "waiting.readyText" : "waiting.text")}</p>
        <ButtonRow>
          <ButtonLink href={`${form}${ready ? "" : "/waiting"}?lng=${pdf.locale}`}>
            {t(ready ? "waiting.download" : "waiting.again")}
          </ButtonLink>
        </ButtonRow>
      </Card>
    </Container>
  );
}
