import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDate, useLocale } from "~/platform/i18n";
import {
  Banner,
  Button,
  ButtonRow,
  Card,
  LivePart,
  PageHeader,
  Split,
  Stack,
  TextArea,
} from "~/ui";
import type { TypedItem } from "../posts/post-item.server";
import type { ItemView } from "../views/item-view.server";
import { BallotsCard } from "./ballots-card";
import { PackView } from "./pack-view";
import { ProposalForm } from "./proposal-form";
import { RecusalsCard } from "./recusals-card";
import { type Refused, RefusedSummary, useErrorOf } from "./refused";
import { AgendaStateTag } from "./session-state-tag";
import { VoteCard } from "./vote-card";

export type ItemAnswer = Refused & { typed: TypedItem };

/** One item of a session: what is decided on and how, then the pack that it is decided by. */
export function ItemPage({
  view,
  answer,
  beside,
}: {
  view: ItemView;
  answer: ItemAnswer | null;
  /** what other features know of the application */
  beside?: ReactNode;
}) {
  const { t } = useTranslation("review-committee");
  const refused = answer && answer.refusal.code !== "" ? answer : null;
  const of = (intent: string) => (refused?.typed.intent === intent ? refused : null);
  const typed = answer && ["put_to_vote", "add_condition"].includes(answer.typed.intent);
  const { application, session } = view;
  const locale = useLocale();
  return (
    <>
      <RefusedSummary refused={refused} />
      <LivePart name="head">
        <PageHeader
          compact
          back={{
            href: `/admin/committee/${session.id}`,
            label: t("session.title", { number: session.number }),
          }}
          eyebrow={`${t("agenda.item", { no: view.position })} · ${application.organisation}`}
          title={`${application.number} · ${application.title || t("untitled")}`}
          tag={<AgendaStateTag state={view.state} />}
        />
      </LivePart>
      <Stack>
        <Split
          aside={
            <>
              <LivePart name="recusals" acts>
                <RecusalsCard view={view} refused={of("recuse")} />
              </LivePart>
              <Card>
                {application.dueAt && (
                  <p>{t("item.due", { date: formatDate(application.dueAt, locale) })}</p>
                )}
                <p>
                  <a href={`/admin/applications/${application.id}`}>{t("item.toApplication")}</a>
                </p>
              </Card>
              {beside}
            </>
          }
        >
          <LivePart name="vote" acts>
            <VoteCard view={view} refused={of("cast_vote")} />
          </LivePart>
          <LivePart name="ballots">
            <BallotsCard view={view} />
          </LivePart>
          {view.putsToVote && (
            <ProposalForm
              key={answer?.typed.proposal.conditions.length}
              view={view}
              typed={typed ? answer.typed.proposal : null}
              refused={of("put_to_vote")}
            />
          )}
          {view.acts.includes("postpone_item") && <PostponeCard view={view} />}
          <DiscussionCard view={view} answer={of("note_discussion")} />
        </Split>
        <PackView view={view} />
      </Stack>
    </>
  );
}

function PostponeCard({ view }: { view: ItemView }) {
  const { t } = useTranslation("review-committee");
  return (
    <Card title={t("acts.postpone_item")}>
      <form method="post" className="stack stack--tight">
        {!view.roll.quorum && (
          <Banner tone="warning" title={t("item.noQuorum")}>
            <p>{t("item.noQuorumText", view.roll)}</p>
          </Banner>
        )}
        <p>{t("actTexts.postpone_item")}</p>
        <ButtonRow>
          <Button variant="secondary" name="intent" value="postpone_item">
            {t("acts.postpone_item")}
          </Button>
        </ButtonRow>
      </form>
    </Card>
  );
}

function DiscussionCard({ view, answer }: { view: ItemView; answer: ItemAnswer | null }) {
  const { t } = useTranslation("review-committee");
  const errorOf = useErrorOf(answer);
  if (!view.acts.includes("note_discussion")) {
    if (!view.discussion) return null;
    return (
      <Card title={t("discussion.title")}>
        <p className="whitespace-pre-line">{view.discussion}</p>
      </Card>
    );
  }
  return (
    <Card title={t("discussion.title")}>
      <form method="post" className="stack stack--tight">
        <input type="hidden" name="version" value={view.version} />
        <TextArea
          name="discussion"
          label={t("discussion.label")}
          hint={t("discussion.hint")}
          error={errorOf("discussion")}
          defaultValue={answer?.typed.discussion ?? view.discussion}
          rows={6}
        />
        <ButtonRow>
          <Button variant="secondary" name="intent" value="note_discussion">
            {t("acts.note_discussion")}
          </Button>
        </ButtonRow>
      </form>
    </Card>
  );
}
