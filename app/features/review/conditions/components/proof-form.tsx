import { useTranslation } from "react-i18next";
import { acceptOf, allFormats, labelsOf } from "~/features/documents";
import { Button, ButtonRow, FileField, TextArea } from "~/ui";
import type { TypedProof } from "../post-proof.server";
import { textLimit } from "../proof-shape";
import type { FollowedCondition } from "../read-conditions.server";
import { type Refused, useErrorOf } from "./use-said";

export type RefusedProof = Refused & { typed: TypedProof };

/** Sends what shows that a condition is met. */
export function ProofForm({
  condition: { id, position, version, state },
  fileMb,
  refused,
}: {
  condition: FollowedCondition;
  fileMb: number;
  /** of this condition */
  refused: RefusedProof | null;
}) {
  const { t } = useTranslation("review-conditions");
  const errorOf = useErrorOf(refused);
  return (
    <form method="post" encType="multipart/form-data" noValidate className="stack stack--tight">
      <input type="hidden" name="condition" value={id} />
      <input type="hidden" name="version" value={version} />
      <TextArea
        name="text"
        id={`text-${id}`}
        rows={3}
        label={t("form.text")}
        hint={t("form.textHint", { limit: textLimit })}
        error={errorOf("text")}
        autoComplete="off"
        defaultValue={refused?.typed.text}
      />
      <FileField
        name="files"
        id={`files-${id}`}
        label={t("form.file")}
        optionalText={t("form.optional")}
        hint={t("form.fileHint", { formats: labelsOf(allFormats), mb: fileMb })}
        error={errorOf("files")}
        accept={acceptOf(allFormats)}
      />
      {refused?.typed.hadFile && <p className="compose__again">{t("form.again")}</p>}
      <ButtonRow>
        <Button name="intent" value="send_proof">
          {t(state === "proof_sent" ? "form.sendMore" : "form.send")}
          <span className="sr-only">: {t("no", { no: position })}</span>
        </Button>
      </ButtonRow>
    </form>
  );
}
