import { useTranslation } from "react-i18next";
import { Banner, EmptyState } from "~/ui";
import { StaffHeader } from "../../components/staff-header";
import type { MessageView } from "../list-messages.server";
import type { StaffMessages } from "../staff-messages.server";
import { tierRows } from "../tiers";
import { Conversation } from "./conversation";
import { MessageForm, messageFormId, tierIcons } from "./message-form";
import { RefusedBanner } from "./refused-banner";
import type { RefusedMessage } from "./use-refusals";

/** One conversation about an application for staff: its colour, its circle, its own form. */
export function StaffMessagesPage({
  page,
  roles,
  sent,
  refused,
}: {
  page: StaffMessages;
  roles: readonly string[];
  sent: boolean;
  refused: RefusedMessage | null;
}) {
  const { t } = useTranslation("messages");
  const { id, tier, organisation, state, signsAs } = page;
  const home = `/admin/applications/${id}`;
  const base = `${home}/messages`;
  const writes = state === "open" && signsAs !== null;
  const unread = page.tiers.find((one) => one.tier === tier)?.unread ?? 0;
  const total = page.tiers.reduce((sum, one) => sum + one.unread, 0);
  return (
    <>
      <RefusedBanner refused={refused} tier={tier} kept={writes} />
      <StaffHeader head={{ ...page, unread: total }} part="messages" roles={roles} />
      <TierTabs page={page} base={base} />
      <section className={`talk talk--${tierRows[tier].look}`} aria-labelledby="talk-title">
        <header className="talk__head">
          <h2 id="talk-title">{t(`staff.heading.${tier}`)}</h2>
          <p>{t(`staff.circle.${tier}`, { organisation })}</p>
        </header>
        <Conversation
          talk={{ ...page, unread }}
          base={`${base}?tier=${tier}`}
          filesBase={home}
          formId={messageFormId}
          signature={(message) => <Signature message={message} />}
          ours={(message) => (tier === "applicant" ? message.fromStaff : message.own)}
          empty={
            <EmptyState title={t(`staff.emptyTitle.${tier}`)} level={3}>
              <p>{t(`staff.emptyText.${tier}`)}</p>
            </EmptyState>
          }
        />
        {sent && !refused && (
          <div id="sent">
            <Banner tone="success" title={t(`staff.sent.${tier}`)} announce="status" />
          </div>
        )}
        {writes && (
          <MessageForm
            tier={tier}
            formKey={page.key}
            fileMb={page.fileMb}
            readers={t(`staff.readers.${tier}`, {
              organisation,
              role: t(`applicant.roles.${signsAs}`, { defaultValue: t("applicant.roles.other") }),
            })}
            send={t(`staff.send.${tier}`)}
            icon={tier}
            refused={refused}
          />
        )}
        {!writes && (
          <Banner tone="info">{t(state === "closed" ? "staff.closed" : "staff.readOnly")}</Banner>
        )}
      </section>
    </>
  );
}

function TierTabs({ page, base }: { page: StaffMessages; base: string }) {
  const { t } = useTranslation(["messages", "staff"]);
  return (
    <nav className="tier-tabs" aria-label={t("messages:staff.tabsLabel")}>
      {page.tiers.map(({ tier, unread }) => {
        const Icon = tierIcons[tier];
        return (
          <a
            key={tier}
            href={`${base}?tier=${tier}`}
            className={`tier-tab talk--${tierRows[tier].look}`}
            aria-current={tier === page.tier ? "page" : undefined}
          >
            <Icon aria-hidden="true" />
            {t(`messages:staff.tabs.${tier}`)}
            {unread > 0 && (
              <span className="badge">
                {unread}
                <span className="sr-only"> {t("staff:application.unread")}</span>
              </span>
            )}
          </a>
        );
      })}
    </nav>
  );
}

function Signature({ message }: { message: MessageView }) {
  const { t } = useTranslation(["messages", "ui"]);
  const role = message.fromStaff
    ? t(`ui:roles.${message.authorRole}`)
    : `${t("messages:staff.byCompany")}, ${t(`ui:roles.${message.authorRole}`).toLowerCase()}`;
  return (
    <>
      {message.author}
      <span className="message__role">{message.own ? t("messages:own") : role}</span>
    </>
  );
}
