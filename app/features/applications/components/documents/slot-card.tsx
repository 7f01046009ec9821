import { useTranslation } from "react-i18next";
import { acceptOf, labelsOf } from "~/features/documents";
import { say, useLocale } from "~/platform/i18n";
import { Banner, Button, ButtonRow, Disclosure, FileField, Select, StatusTag } from "~/ui";
import type { SlotView } from "../../documents/documents-page.server";
import type { PostedDocuments } from "../../documents/post-documents.server";
import { Dates, HeldDocumentItem } from "./held-document";
import { SlotUploader } from "./slot-uploader";

/** One slot: what belongs into it, what is in it, and how to fill it. */
export function SlotCard({
  applicationId,
  view,
  mb,
  refused,
}: {
  applicationId: string;
  view: SlotView;
  mb: number;
  refused: PostedDocuments | null;
}) {
  const { t } = useTranslation("documents");
  const locale = useLocale();
  const { slot, documents } = view;
  const base = `/portal/applications/${applicationId}`;
  const missing = view.mandatory && documents.length === 0;
  const room = documents.length < slot.most;
  const messages = refused?.refusals.map(({ code, params }) => t(`refusals.${code}`, params)) ?? [];
  return (
    <section className="slot" id={slot.code} aria-labelledby={`${slot.code}-name`} tabIndex={-1}>
      <div className="slot__head">
        <h3 id={`${slot.code}-name`}>{say(slot.name, locale)}</h3>
        <StatusTag
          tone={missing ? "action" : "neutral"}
          plain={documents.length > 0 || !view.mandatory}
        >
          {t(
            documents.length > 0
              ? "page.states.attached"
              : missing
                ? "page.states.missing"
                : "page.states.optional",
          )}
        </StatusTag>
        {slot.confidential && <span className="slot__mark">{t("page.confidential")}</span>}
      </div>
      <p className="slot__hint">
        {say(slot.hint, locale)}
        {slot.template && (
          <>
            {" "}
            <a href={`/templates/${say(slot.template, locale)}`} download>
              {t("page.template")}
              <span className="sr-only"> {say(slot.name, locale)}</span>
            </a>
          </>
        )}
      </p>
      {messages.length > 0 && (
        <Banner
          tone="danger"
          announce="alert"
          title={t("page.refused", { count: messages.length })}
        >
          <ul>
            {messages.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </Banner>
      )}
      {documents.length > 0 && (
        <ul className="slot__documents">
          {documents.map((held) => (
            <HeldDocumentItem key={held.documentId} base={base} view={view} held={held} />
          ))}
        </ul>
      )}
      {view.open && room && (
        <div className="slot__ways">
          <Disclosure
            summary={t(documents.length > 0 ? "page.addMore" : "page.upload")}
            open={missing || messages.length > 0}
          >
            <SlotUploader applicationId={applicationId} slot={slot}>
              <input type="hidden" name="slot" value={slot.code} />
              {(slot.issued || slot.expires) && (
                <Dates
                  id={slot.code}
                  slot={slot}
                  issued={refused?.typed.issued_on}
                  expires={refused?.typed.expires_on}
                />
              )}
              <FileField
                name="file"
                id={`file-${slot.code}`}
                label={t(slot.most > 1 ? "page.files" : "page.file")}
                hint={t("page.formats", { formats: labelsOf(slot.formats), mb })}
                accept={acceptOf(slot.formats)}
                multiple={slot.most > 1}
              />
              <ButtonRow>
                <Button name="intent" value="upload" size="small">
                  {t("page.doUpload")}
                </Button>
              </ButtonRow>
            </SlotUploader>
            <Unfinished view={view} />
          </Disclosure>
          {view.library.length > 0 && (
            <Disclosure summary={t("page.fromLibrary")}>
              <form method="post" encType="multipart/form-data" className="stack stack--tight">
                <input type="hidden" name="slot" value={slot.code} />
                <Select
                  name="document"
                  id={`library-${slot.code}`}
                  label={t("page.libraryDocument")}
                  options={view.library.map((one) => ({
                    value: one.documentId,
                    label: `${one.fileName} (${t("page.version", { version: one.version })})`,
                  }))}
                />
                <ButtonRow>
                  <Button name="intent" value="attach" variant="secondary" size="small">
                    {t("page.doAttach")}
                  </Button>
                </ButtonRow>
              </form>
            </Disclosure>
          )}
        </div>
      )}
    </section>
  );
}

/** Uploads that were begun and broke off; choosing the same file again goes on from there. */
function Unfinished({ view }: { view: SlotView }) {
  const { t } = useTranslation("documents");
  if (view.unfinished.length === 0) return null;
  return (
    <ul className="unfinished">
      {view.unfinished.map(({ id, fileName, percent, refusal }) => (
        <li key={id}>
          <p>
            {refusal
              ? t(`refusals.${refusal.code}`, refusal.params)
              : t("page.unfinished", { name: fileName, percent })}
          </p>
          <form method="post" encType="multipart/form-data">
            <input type="hidden" name="slot" value={view.slot.code} />
            <input type="hidden" name="upload" value={id} />
            <Button name="intent" value="cancel_upload" variant="quiet" size="small">
              {t("page.forget")}
              <span className="sr-only"> {fileName}</span>
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}
