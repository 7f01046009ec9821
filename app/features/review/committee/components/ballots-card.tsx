import { useTranslation } from "react-i18next";
import { Card, DefinitionList, StatusTag, type Tone } from "~/ui";
import type { BallotView, ItemView } from "../views/item-view.server";
import { ProposalText } from "./proposal-text";

const tones: Record<NonNullable<BallotView["result"]>, Tone> = {
  carried: "success",
  not_carried: "warning",
  no_quorum: "warning",
  annulled: "neutral",
};

/** Closed ballots with their counts, the newest first. */
export function BallotsCard({ view }: { view: ItemView }) {
  const closed = view.ballots.filter((ballot) => ballot.closedAt !== null).reverse();
  return closed.map((ballot) => <ClosedBallot key={ballot.id} ballot={ballot} />);
}

function ClosedBallot({ ballot }: { ballot: BallotView }) {
  const { t } = useTranslation("review-committee");
  const { count, result, votes } = ballot;
  return (
    <Card
      title={t("ballot.no", { no: ballot.seq })}
      actions={result && <StatusTag tone={tones[result]}>{t(`resultTags.${result}`)}</StatusTag>}
    >
      <div className="stack stack--tight">
        <ProposalText proposal={ballot} />
        {count && (
          <DefinitionList
            items={[
              { term: t("ballot.count"), value: t("ballot.countText", count) },
              { term: t("ballot.result"), value: t(`results.${result}`, count) },
              ...(votes.length > 0
                ? [
                    {
                      term: t("ballot.votes"),
                      value: (
                        <ul>
                          {votes.map(({ name, choice }) => (
                            <li key={name}>
                              {name}: {t(`choices.${choice}`)}
                            </li>
                          ))}
                        </ul>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        )}
      </div>
    </Card>
  );
}
