import { useTranslation } from "react-i18next";
import { acceptOf } from "~/features/documents";
import { formatDate, formatDateTime, useLocale } from "~/platform/i18n";
import { Button, ButtonRow, DateField, Disclosure, FileField, StatusTag } from "~/ui";
import type { HeldDocument, SlotView } from "../../documents/documents-page.server";
import { FileLink } from "./file-link";
import { fileSize } from "./file-size";
import { ScanTag } from "./scan-tag";

const day = (value: Date | string | null) =>
  value ? new Date(value).toISOString().slice(0, 10) : "";

/** One document of a slot: what it is, how it stands, and what may be done with it. */
export function HeldDocumentItem({
  base,
  view,
  held,
}: {
  base: string;
  view: SlotView;
  held: HeldDocument;
}) {
  const { t } = useTranslation("documents");
  const locale = useLocale();
  const { slot } = view;
  const fields = { slot: slot.code, document: held.documentId };
  const dates = [
    held.issuedOn && t("page.issued", { date: formatDate(held.issuedOn, locale) }),
    held.expiresOn && t("page.expires", { date: formatDate(held.expiresOn, locale) }),
  ].filter(Boolean);
  return (
    <li className="held">
      <div className="held__head">
        <FileLink base={base} file={held} />
        <ScanTag scan={held.scan} />
        {held.remarks.map((remark) => (
          <StatusTag key={remark} tone={remark === "expired" ? "danger" : "warning"}>
            {t(`page.remarks.${remark}`)}
          </StatusTag>
        ))}
      </div>
      <p className="held__facts">
        {[
          fileSize(held.sizeBytes, locale),
          t("page.version", { version: held.version }),
          ...dates,
          t("page.addedBy", { name: held.addedBy, date: formatDateTime(held.addedAt, locale) }),
        ].join(" · ")}
      </p>
      {held.scan === "infected" && <p className="field__error">{t("scan.infected_note")}</p>}
      {held.scan === "delayed" && <p className="held__facts">{t("scan.delayed_note")}</p>}
      {view.open && (
        <ButtonRow>
          {held.newer && (
            <form method="post" encType="multipart/form-data">
              <Hidden {...fields} />
              <Button name="intent" value="attach" variant="secondary" size="small">
                {t("page.takeNewer", { version: held.newer })}
              </Button>
            </form>
          )}
          <Disclosure summary={t("page.replace")} name={`slot-${slot.code}`}>
            <form method="post" encType="multipart/form-data" className="stack stack--tight">
              <Hidden {...fields} />
              <FileField
                name="file"
                id={`replace-${slot.code}-${held.documentId}`}
                label={t("page.newVersion")}
                hint={t("page.replaceHint")}
                accept={acceptOf(slot.formats)}
                required
              />
              {(slot.issued || slot.expires) && (
                <Dates id={`${slot.code}-${held.documentId}-new`} slot={slot} />
              )}
              <ButtonRow>
                <Button name="intent" value="replace" size="small">
                  {t("page.doReplace")}
                </Button>
              </ButtonRow>
            </form>
          </Disclosure>
          {(slot.issued || slot.expires) && (
            <Disclosure summary={t("page.dates")} name={`slot-${slot.code}`}>
              <form method="post" encType="multipart/form-data" className="stack stack--tight">
                <Hidden {...fields} />
                <Dates
                  id={`${slot.code}-${held.documentId}`}
                  slot={slot}
                  issued={day(held.issuedOn)}
                  expires={day(held.expiresOn)}
                />
                <ButtonRow>
                  <Button name="intent" value="set_dates" variant="secondary" size="small">
                    {t("page.saveDates")}
                  </Button>
                </ButtonRow>
              </form>
            </Disclosure>
          )}
          <form method="post" encType="multipart/form-data">
            <Hidden {...fields} />
            <Button name="intent" value="detach" variant="quiet" size="small">
              {t("page.detach")}
              <span className="sr-only"> {held.fileName}</span>
            </Button>
          </form>
        </ButtonRow>
      )}
    </li>
  );
}

function Hidden(fields: Record<string, string>) {
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

/** The days written on a document, as far as its slot asks for them. */
export function Dates({
  id,
  slot,
  issued = "",
  expires = "",
}: {
  id: string;
  slot: SlotView["slot"];
  issued?: string;
  expires?: string;
}) {
  const { t } = useTranslation("documents");
  return (
    <div className="field-grid">
      {slot.issued && (
        <DateField
          name="issued_on"
          id={`${id}-issued`}
          label={t("page.issuedOn")}
          optionalText={t("page.optional")}
          defaultValue={issued}
        />
      )}
      {slot.expires && (
        <DateField
          name="expires_on"
          id={`${id}-expires`}
          label={t("page.expiresOn")}
          optionalText={t("page.optional")}
          defaultValue={expires}
        />
      )}
    </div>
  );
}
