import { Building2, Lock, Users } from "lucide-react";
import { useTranslation } from "react-i18next";
import { acceptOf, allFormats, labelsOf } from "~/features/documents";
import { Button, ButtonRow, FileField, TextArea } from "~/ui";
import { bodyLimit, filesLimit } from "../message-shape";
import type { Tier } from "../tiers";
import { FormatHint } from "./format-hint";
import { type RefusedMessage, useRefusals } from "./use-refusals";

export const tierIcons = { applicant: Building2, staff: Users, committee: Lock } as const;

export const messageFormId = "write";

/** Writes to one conversation; who will read it stands right above the field and on the button. */
export function MessageForm({
  tier,
  formKey,
  fileMb,
  readers,
  send,
  icon,
  refused,
}: {
  tier: Tier;
  /** new with each form, so that what is posted twice is sent once */
  formKey: string;
  /** what one file may weigh */
  fileMb: number;
  readers: string;
  send: string;
  icon: keyof typeof tierIcons;
  refused: RefusedMessage | null;
}) {
  const { t } = useTranslation("messages");
  const Icon = tierIcons[icon];
  const id = `body-${tier}`;
  const { ofField } = useRefusals();
  const [error] = ofField(refused, "body");
  const fileErrors = ofField(refused, "files");
  const described = [`${id}-readers`, `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return (
    <form
      id={messageFormId}
      method="post"
      encType="multipart/form-data"
      noValidate
      className="compose stack stack--tight"
    >
      <input type="hidden" name="tier" value={tier} />
      <input type="hidden" name="key" value={refused?.typed.key || formKey} />
      <p id={`${id}-readers`} className="compose__readers">
        <Icon aria-hidden="true" />
        <span>{readers}</span>
      </p>
      <TextArea
        name="body"
        id={id}
        label={t("body")}
        hint={t("bodyHint", { limit: bodyLimit })}
        error={error}
        rows={6}
        autoComplete="off"
        aria-describedby={described.join(" ")}
        defaultValue={refused?.typed.body}
      />
      <FormatHint />
      <FileField
        name="files"
        id={`files-${tier}`}
        label={t("files.label")}
        optionalText={t("files.optional")}
        hint={t("files.hint", { formats: labelsOf(allFormats), mb: fileMb, count: filesLimit })}
        error={
          fileErrors.length > 0
            ? fileErrors.map((one) => (
                <span key={one} className="field__line">
                  {one}
                </span>
              ))
            : undefined
        }
        accept={acceptOf(allFormats)}
        multiple
      />
      {refused?.typed.hadFiles && <p className="compose__again">{t("files.again")}</p>}
      <ButtonRow>
        <Button name="intent" value="send_message">
          {send}
        </Button>
      </ButtonRow>
    </form>
  );
}
