import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDateTime, useLocale } from "~/platform/i18n";
import { Button, ButtonLink, LivePart } from "~/ui";
import type { MessagePage, MessageView } from "../list-messages.server";
import type { Tier } from "../tiers";
import { MessageFiles } from "./message-files";
import { MessageText } from "./message-text";

export type Conversed = MessagePage & {
  tier: Tier;
  /** the last page is shown, not an earlier one */
  newest: boolean;
  unread: number;
};

/**
 * One page of a conversation, newest last, with the form that marks it as read. What it says of
 * when it was read travels with the form of `formId`, so that an answer marks what was seen.
 */
export function Conversation({
  talk,
  base,
  filesBase,
  formId,
  signature,
  ours,
  empty,
}: {
  talk: Conversed;
  /** the address of this conversation's last page, with its query so far */
  base: string;
  /** the application's address on the reader's side, below which its files are */
  filesBase: string;
  formId: string;
  signature: (message: MessageView) => ReactNode;
  /** whether a message was written on the reader's side */
  ours: (message: MessageView) => boolean;
  empty: ReactNode;
}) {
  const { t } = useTranslation("messages");
  const { messages, older, newest, unread, tier } = talk;
  const last = messages.at(-1);
  const seen = last && new Date(last.at).toISOString();
  const address = (before: string) =>
    `${base}${base.includes("?") ? "&" : "?"}before=${encodeURIComponent(before)}`;
  return (
    <LivePart name="messages">
      <div className="talk__messages">
        {older && (
          <p className="talk__pages">
            <ButtonLink variant="secondary" size="small" rel="prev" href={address(older)}>
              {t("older")}
            </ButtonLink>
          </p>
        )}
        {messages.length === 0 && empty}
        {last && (
          <ol className="messages" aria-label={t("list")}>
            {messages.map((message) => (
              <Message
                key={message.id}
                message={message}
                filesBase={filesBase}
                signature={signature(message)}
                ours={ours(message)}
              />
            ))}
          </ol>
        )}
        {!newest && (
          <p className="talk__pages">
            {t("earlier")}{" "}
            <ButtonLink variant="secondary" size="small" rel="next" href={base}>
              {t("newer")}
            </ButtonLink>
          </p>
        )}
        {seen && unread > 0 && (
          <form method="post" className="talk__unread">
            <span>{t("unread", { count: unread })}</span>
            <input type="hidden" name="tier" value={tier} />
            <input type="hidden" name="seen" value={seen} />
            <Button variant="secondary" size="small" name="intent" value="mark_read">
              {t("markRead")}
            </Button>
          </form>
        )}
        {seen && newest && <input type="hidden" name="seen" value={seen} form={formId} />}
      </div>
    </LivePart>
  );
}

function Message({
  message,
  filesBase,
  signature,
  ours,
}: {
  message: MessageView;
  filesBase: string;
  signature: ReactNode;
  ours: boolean;
}) {
  const { t } = useTranslation("messages");
  const locale = useLocale();
  const classes = ["message", ours && "message--ours", message.unread && "message--new"];
  return (
    <li id={`message-${message.id}`} className={classes.filter(Boolean).join(" ")}>
      <div className="message__head">
        <span className="message__author">{signature}</span>
        <time className="message__time" dateTime={new Date(message.at).toISOString()}>
          {formatDateTime(message.at, locale)}
        </time>
        {message.unread && <span className="badge">{t("new")}</span>}
      </div>
      {message.body !== "" && (
        <div className="message__body">
          <MessageText body={message.body} />
        </div>
      )}
      <MessageFiles files={message.files} base={filesBase} own={message.own} />
    </li>
  );
}
