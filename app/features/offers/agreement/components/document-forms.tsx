import { useTranslation } from "react-i18next";
import { acceptOf, allFormats, labelsOf } from "~/features/documents";
import { say, useLocale } from "~/platform/i18n";
import { Button, ButtonRow, FileField, TextArea, TextField } from "~/ui";
import type { ApprovalLine } from "../approval-lines";
import { documentNames, lineNames } from "../names";
import type { PackageCode } from "../package-rows";
import type { TypedAgreement } from "../post-agreement.server";
import { textLimit } from "../text-fields";
import { type Refused, useErrorOf } from "./use-words";

export type RefusedForm = Refused & { typed: TypedAgreement };

type FormProps = {
  code: PackageCode;
  version: number;
  /** of this document */
  refused: RefusedForm | null;
};

/** The refusal of this form, when it was this one. */
const ofForm = (refused: RefusedForm | null, ...intents: string[]) =>
  refused && intents.includes(refused.typed.intent) ? refused : null;

/** The prefix of the ids of a form's fields. */
export const prefixOf = ({ intent, document, line, task }: TypedAgreement) =>
  `${intent === "return_version" ? "approve_version" : intent}-${document || task}-${line ? `${line}-` : ""}`;

function Hidden({ code, version }: { code: string; version: number }) {
  return (
    <>
      <input type="hidden" name="document" value={code} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}

/** Puts a version of a document into the package. */
export function VersionForm({ code, version, refused, fileMb }: FormProps & { fileMb: number }) {
  const { t } = useTranslation("agreements");
  const locale = useLocale();
  const mine = ofForm(refused, "add_version");
  const errorOf = useErrorOf(mine);
  const id = `add_version-${code}-`;
  return (
    <form method="post" encType="multipart/form-data" noValidate className="stack stack--tight">
      <Hidden code={code} version={version} />
      <FileField
        name="files"
        id={`${id}files`}
        label={t("add.file")}
        hint={t("fileHint", { formats: labelsOf(allFormats), mb: fileMb })}
        error={errorOf("files")}
        accept={acceptOf(allFormats)}
      />
      <TextArea
        name="note"
        id={`${id}note`}
        rows={2}
        label={t("add.note")}
        optionalText={t("optional")}
        hint={t("limit", { limit: textLimit })}
        error={errorOf("note")}
        autoComplete="off"
        defaultValue={mine?.typed.note}
      />
      <ButtonRow>
        <Button name="intent" value="add_version" variant="secondary">
          {t("add.button")}
          <span className="sr-only">: {say(documentNames[code], locale)}</span>
        </Button>
      </ButtonRow>
    </form>
  );
}

/** Approves the newest version for a line, or returns it with a reason. */
export function JudgeForm({ code, version, refused, line }: FormProps & { line: ApprovalLine }) {
  const { t } = useTranslation("agreements");
  const locale = useLocale();
  const judged = ofForm(refused, "approve_version", "return_version");
  const mine = judged?.typed.line === line ? judged : null;
  const errorOf = useErrorOf(mine);
  const about = (
    <span className="sr-only">
      : {say(documentNames[code], locale)}, {say(lineNames[line], locale)}
    </span>
  );
  return (
    <form method="post" encType="multipart/form-data" noValidate className="stack stack--tight">
      <Hidden code={code} version={version} />
      <input type="hidden" name="line" value={line} />
      <TextArea
        name="reason"
        id={`approve_version-${code}-${line}-reason`}
        rows={2}
        label={t("judge.reason", { line: say(lineNames[line], locale) })}
        hint={t("judge.hint", { limit: textLimit })}
        error={errorOf("reason")}
        autoComplete="off"
        defaultValue={mine?.typed.reason}
      />
      <ButtonRow>
        <Button name="intent" value="approve_version" size="small">
          {t("judge.approve")}
          {about}
        </Button>
        <Button name="intent" value="return_version" variant="secondary" size="small">
          {t("judge.return")}
          {about}
        </Button>
      </ButtonRow>
    </form>
  );
}

/** Writes a comment that both sides read. */
export function CommentForm({ code, version, refused }: FormProps) {
  const { t } = useTranslation("agreements");
  const locale = useLocale();
  const mine = ofForm(refused, "comment_document");
  const errorOf = useErrorOf(mine);
  return (
    <form method="post" encType="multipart/form-data" noValidate className="stack stack--tight">
      <Hidden code={code} version={version} />
      <TextArea
        name="text"
        id={`comment_document-${code}-text`}
        rows={2}
        label={t("comment.text")}
        hint={t("comment.hint", { limit: textLimit })}
        error={errorOf("text")}
        autoComplete="off"
        defaultValue={mine?.typed.text}
      />
      <ButtonRow>
        <Button name="intent" value="comment_document" variant="secondary" size="small">
          {t("comment.button")}
          <span className="sr-only">: {say(documentNames[code], locale)}</span>
        </Button>
      </ButtonRow>
    </form>
  );
}

const signerFields = ["signer", "inn", "ogrn"] as const;

/** Hands in the document as signed and its detached signature. */
export function SignedForm({ code, version, refused, fileMb }: FormProps & { fileMb: number }) {
  const { t } = useTranslation("agreements");
  const locale = useLocale();
  const mine = ofForm(refused, "send_signed");
  const errorOf = useErrorOf(mine);
  const id = `send_signed-${code}-`;
  return (
    <form method="post" encType="multipart/form-data" noValidate className="stack stack--tight">
      <Hidden code={code} version={version} />
      <FileField
        name="pdf"
        id={`${id}pdf`}
        label={t("sign.pdf")}
        hint={t("sign.pdfHint", { mb: fileMb })}
        error={errorOf("pdf") ?? errorOf("files")}
        accept={acceptOf(["pdf"])}
      />
      <FileField
        name="sig"
        id={`${id}sig`}
        label={t("sign.sig")}
        hint={t("sign.sigHint")}
        error={errorOf("sig")}
        accept={acceptOf(["sig"])}
      />
      {signerFields.map((name) => (
        <TextField
          key={name}
          name={name}
          id={`${id}${name}`}
          label={t(`sign.${name}`)}
          hint={t(`sign.${name}Hint`)}
          optionalText={name === "signer" ? undefined : t("optional")}
          inputMode={name === "signer" ? undefined : "numeric"}
          error={errorOf(name)}
          autoComplete="off"
          defaultValue={mine?.typed[name]}
        />
      ))}
      {mine?.typed.hadFile && <p className="compose__again">{t("again")}</p>}
      <ButtonRow>
        <Button name="intent" value="send_signed">
          {t("sign.button")}
          <span className="sr-only">: {say(documentNames[code], locale)}</span>
        </Button>
      </ButtonRow>
    </form>
  );
}
