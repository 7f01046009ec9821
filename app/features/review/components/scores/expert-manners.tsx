import { useTranslation } from "react-i18next";
import { formatDate, useLocale } from "~/platform/i18n";
import { Card, DataTable, Disclosure } from "~/ui";
import { tendencyRules } from "../../aggregate/tendency";
import type { Manner, PastRound } from "../../scores/manner";
import type { ScoredRound } from "../../scores/scored-round";
import { useReasons } from "./use-reasons";

/** Where the manner of an expert is explained. */
export const mannerId = (expertId: string) => `manner-${expertId}`;

/** How the experts of a round scored beside colleagues before it: the conclusion, its figures, and every round in them. */
export function ExpertManners({
  round,
  manners,
}: {
  round: ScoredRound;
  manners: Readonly<Record<string, Manner>>;
}) {
  const { t } = useTranslation("review-scoring");
  const { number } = useReasons([]);
  const shown = round.bulletins.flatMap(({ expertId, expert }) => {
    const manner = manners[expertId];
    return manner ? [{ expertId, expert, manner }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <Card title={t("manner.title")} level={3}>
      <p className="mb-3 text-ink-soft">
        {t("manner.lead", { count: tendencyRules.rounds, points: number(tendencyRules.points) })}
      </p>
      {shown.map(({ expertId, expert, manner }) => (
        <Disclosure
          key={expertId}
          id={mannerId(expertId)}
          summary={`${expert}: ${t(`manner.hint.${manner.hint}`)}`}
        >
          <Working expert={expert} manner={manner} />
        </Disclosure>
      ))}
    </Card>
  );
}

function Working({ expert, manner }: { expert: string; manner: Manner }) {
  const { t } = useTranslation("review-scoring");
  const locale = useLocale();
  const { number } = useReasons([]);
  const { past, deviation } = manner;
  if (past.length === 0) return <p>{t("manner.none")}</p>;
  const figure = (code: "own" | "others") => ({
    key: code,
    header: t(`manner.${code}`),
    numeric: true,
    cell: (one: PastRound) => number(one[code]),
  });
  return (
    <DataTable
      caption={t("manner.caption", { expert })}
      rows={past}
      rowKey={({ closedAt, application, round }) => `${closedAt} ${application} ${round}`}
      columns={[
        {
          key: "round",
          header: t("manner.round"),
          rowHeader: true,
          cell: ({ application, round, closedAt }) =>
            t(application ? "manner.roundOf" : "manner.roundOfOther", {
              application,
              round,
              date: formatDate(closedAt, locale),
            }),
        },
        figure("own"),
        figure("others"),
        {
          key: "deviation",
          header: t("manner.deviation"),
          numeric: true,
          cell: (one) => signed(one.deviation, number),
        },
      ]}
      footer={
        <tr>
          <th scope="row">{t("manner.mean", { count: past.length })}</th>
          <td />
          <td />
          <td className="is-numeric" data-label={t("manner.deviation")}>
            {deviation === null ? "—" : signed(deviation, number)}
          </td>
        </tr>
      }
    />
  );
}

const signed = (value: number, number: (value: number) => string) =>
  value > 0 ? `+${number(value)}` : number(value).replace("-", "−");
