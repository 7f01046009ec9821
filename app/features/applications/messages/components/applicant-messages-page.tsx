import { useTranslation } from "react-i18next";
import { say, useLocale } from "~/platform/i18n";
import { Banner, EmptyState, PageHeader, StatusTag } from "~/ui";
import { ApplicantTabs } from "../../components/applicant-tabs";
import { moverTone } from "../../components/mover-tone";
import type { ApplicantMessages } from "../applicant-messages.server";
import type { MessageView } from "../list-messages.server";
import { Conversation } from "./conversation";
import { MessageForm, messageFormId } from "./message-form";
import { RefusedBanner } from "./refused-banner";
import type { RefusedMessage } from "./use-refusals";

/** What a company and the cluster write to each other about an application. */
export function ApplicantMessagesPage({
  page,
  sent,
  refused,
}: {
  page: ApplicantMessages;
  /** a message was sent just now */
  sent: boolean;
  refused: RefusedMessage | null;
}) {
  const { t } = useTranslation(["messages", "applications", "ui"]);
  const locale = useLocale();
  const { id, number, state, mayWrite } = page;
  const home = `/portal/applications/${id}`;
  const writes = state === "open" && mayWrite;
  return (
    <>
      <RefusedBanner refused={refused} tier="applicant" kept={writes} />
      <PageHeader
        compact
        back={{ href: "/portal", label: t("applications:allApplications") }}
        eyebrow={number ?? t("applications:draftName")}
        title={page.title || t("applications:untitled")}
        tag={<StatusTag tone={moverTone(page)}>{say(page.statusName, locale)}</StatusTag>}
      />
      <ApplicantTabs id={id} part="messages" unread={page.unread} />
      {state === "before_submission" ? (
        <EmptyState
          title={t("messages:applicant.before_submission")}
          action={<a href="/faq">{t("messages:applicant.beforeLink")}</a>}
        >
          <p>{t("messages:applicant.beforeText")}</p>
        </EmptyState>
      ) : (
        <section className="talk talk--company" aria-labelledby="talk-title">
          <header className="talk__head">
            <h2 id="talk-title">{t("messages:title")}</h2>
            <p>{t("messages:applicant.lead")}</p>
          </header>
          <Conversation
            talk={{ ...page, tier: "applicant" }}
            base={`${home}/messages`}
            filesBase={home}
            formId={messageFormId}
            signature={signature}
            ours={(message) => !message.fromStaff}
            empty={
              <EmptyState title={t("messages:applicant.emptyTitle")} level={3}>
                <p>{t(`messages:applicant.${writes ? "emptyText" : "emptyTextClosed"}`)}</p>
              </EmptyState>
            }
          />
          {sent && !refused && (
            <div id="sent">
              <Banner tone="success" title={t("messages:applicant.sent")} announce="status">
                <p>{t("messages:applicant.sentText")}</p>
              </Banner>
            </div>
          )}
          {writes && (
            <MessageForm
              tier="applicant"
              formKey={page.key}
              fileMb={page.fileMb}
              readers={t("messages:applicant.readers", { organisation: page.organisation })}
              send={t("messages:applicant.send")}
              icon="staff"
              refused={refused}
            />
          )}
          {state === "closed" && (
            <Banner tone="info" title={t("messages:applicant.closed")}>
              <p>{t("messages:applicant.closedText")}</p>
            </Banner>
          )}
          {state === "open" && !mayWrite && (
            <Banner tone="info">{t("messages:applicant.viewer")}</Banner>
          )}
        </section>
      )}
    </>
  );

  function signature({ fromStaff, author, authorRole, own }: MessageView) {
    if (fromStaff) {
      return t(`messages:applicant.roles.${authorRole}`, {
        defaultValue: t("messages:applicant.roles.other"),
      });
    }
    return (
      <>
        {author}
        <span className="message__role">
          {own ? t("messages:own") : t(`ui:roles.${authorRole}`)}
        </span>
      </>
    );
  }
}
