import { Building2, Lock, Users } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { FieldErrors } from "~/platform/refusal";
import { Button, ButtonRow, TextArea } from "~/ui";
import type { TypedMessage } from "../post-message.server";
import type { Tier } from "../tiers";
import { FormatHint } from "./format-hint";

export const tierIcons = { applicant: Building2, staff: Users, committee: Lock } as const;

/** A message that was refused, with what was typed. */
export type RefusedMessage = {
  refusal: { code: string; params?: Record<string, string | number> };
  fields: FieldErrors;
  typed: TypedMessage;
};

export const messageFormId = "write";

/** Writes to one conversation; who will read it stands right above the field and on the button. */
export function MessageForm({
  tier,
  formKey,
  readers,
  send,
  icon,
  refused,
}: {
  tier: Tier;
  /** new with each form, so that what is posted twice is sent once */
  formKey: string;
  readers: string;
  send: string;
  icon: keyof typeof tierIcons;
  refused: RefusedMessage | null;
}) {
  const { t } = useTranslation("messages");
  const Icon = tierIcons[icon];
  const id = `body-${tier}`;
  const wrong = refused?.fields.body;
  const error = wrong && t(`refusals.${wrong.code}`, wrong.params);
  const described = [`${id}-readers`, `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return (
    <form id={messageFormId} method="post" noValidate className="compose stack stack--tight">
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
        hint={t("bodyHint")}
        error={error}
        rows={6}
        autoComplete="off"
        aria-describedby={described.join(" ")}
        defaultValue={refused?.typed.body}
      />
      <FormatHint />
      <ButtonRow>
        <Button name="intent" value="send_message">
          {send}
        </Button>
      </ButtonRow>
    </form>
  );
}
