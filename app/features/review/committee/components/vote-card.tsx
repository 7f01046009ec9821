import { useTranslation } from "react-i18next";
import { Banner, Button, ButtonRow, Card, RadioGroup } from "~/ui";
import type { ItemView } from "../views/item-view.server";
import { ProposalText } from "./proposal-text";
import { type Refused, useErrorOf } from "./refused";

/** The open ballot: what is voted on, who has voted, the reader's own vote, and its close. */
export function VoteCard({ view, refused }: { view: ItemView; refused: Refused | null }) {
  const { t } = useTranslation("review-committee");
  const ballot = view.ballots.find((one) => one.closedAt === null);
  if (!ballot) return null;
  const { roll, acts } = view;
  return (
    <Card title={t("ballot.open", { no: ballot.seq })}>
      <div className="stack stack--tight">
        <ProposalText proposal={ballot} />
        {!view.application.stands && (
          <Banner tone="warning" title={t("item.left")}>
            <p>{t("item.leftText")}</p>
          </Banner>
        )}
        <p>
          {t("ballot.cast", { count: ballot.voted.length, present: roll.present })}
          {ballot.voted.length > 0 && `: ${ballot.voted.join(", ")}`}
        </p>
        <OwnVote view={view} ballotId={ballot.id} refused={refused} />
        {acts.includes("close_ballot") && (
          <form method="post" className="stack stack--tight">
            <input type="hidden" name="ballot" value={ballot.id} />
            <p className="text-sm text-ink-soft">{t("actTexts.close_ballot")}</p>
            <ButtonRow>
              <Button variant="secondary" name="intent" value="close_ballot">
                {t("acts.close_ballot")}
              </Button>
            </ButtonRow>
          </form>
        )}
      </div>
    </Card>
  );
}

function OwnVote({
  view,
  ballotId,
  refused,
}: {
  view: ItemView;
  ballotId: string;
  refused: Refused | null;
}) {
  const { t } = useTranslation("review-committee");
  const errorOf = useErrorOf(refused);
  const { mine, acts, session } = view;
  if (!mine.votes) return null;
  if (mine.voted) return <Banner tone="success">{t("ballot.youVoted")}</Banner>;
  if (!acts.includes("cast_vote")) {
    const why = mine.screened ? "youScreened" : mine.present ? "notNow" : "youAbsent";
    return <Banner tone="info">{t(`ballot.${why}`)}</Banner>;
  }
  return (
    <form method="post" className="stack stack--tight">
      <input type="hidden" name="ballot" value={ballotId} />
      <RadioGroup
        name="choice"
        legend={t("ballot.yourVote")}
        hint={t(`ballot.once.${session.voting}`)}
        error={errorOf("choice")}
        layout="inline"
        options={(["for", "against", "abstain"] as const).map((value) => ({
          value,
          label: t(`choices.${value}`),
        }))}
      />
      <ButtonRow>
        <Button name="intent" value="cast_vote">
          {t("acts.cast_vote")}
        </Button>
      </ButtonRow>
    </form>
  );
}
