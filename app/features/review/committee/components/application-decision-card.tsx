import { useTranslation } from "react-i18next";
import { formatDateTime, useLocale } from "~/platform/i18n";
import { Banner, Button, ButtonRow, Card, DefinitionList, StatusTag, type Tone } from "~/ui";
import type { ApplicationDecision } from "../views/application-decision.server";
import { ProposalText } from "./proposal-text";
import { useSaid } from "./refused";

const tones: Record<"held" | "released" | "void", Tone> = {
  held: "warning",
  released: "success",
  void: "neutral",
};

/** What committee and board decided of an application by their votes, and the button that announces it. */
export function ApplicationDecisionCard({ decision }: { decision: ApplicationDecision }) {
  const { t } = useTranslation("review-committee");
  const { pending, decisions } = decision;
  return (
    <>
      {pending && (
        <Banner tone="info" title={t("onApplication.listed")}>
          <a href={`/admin/committee/${pending.id}/items/${pending.itemId}`}>
            {t("session.title", { number: pending.number })}
          </a>
        </Banner>
      )}
      {decisions.length === 0 && !pending && (
        <Card title={t("onApplication.title")}>
          <p>{t("onApplication.none")}</p>
        </Card>
      )}
      {decisions.map((one) => (
        <DecisionCard key={one.id} one={one} />
      ))}
    </>
  );
}

function DecisionCard({ one }: { one: ApplicationDecision["decisions"][number] }) {
  const { t } = useTranslation("review-committee");
  const locale = useLocale();
  const said = useSaid();
  const { count } = one;
  return (
    <Card
      title={t("onApplication.decided", { session: one.session.number })}
      actions={<StatusTag tone={tones[one.state]}>{t(`letters.states.${one.state}`)}</StatusTag>}
    >
      <div className="stack stack--tight">
        <ProposalText proposal={{ ...one, proposal: one.outcome }} decided />
        <DefinitionList
          items={[
            ...(count ? [{ term: t("ballot.count"), value: t("ballot.countText", count) }] : []),
            { term: t("onApplication.decidedAt"), value: formatDateTime(one.decidedAt, locale) },
            ...(one.releasedAt
              ? [
                  {
                    term: t("onApplication.releasedAt"),
                    value: formatDateTime(one.releasedAt, locale),
                  },
                ]
              : []),
          ]}
        />
        <p>
          <a href={`/admin/committee/letters/${one.id}`}>{t("letters.preview")}</a>
          {" · "}
          <a href={`/admin/committee/${one.session.id}/items/${one.itemId}`}>
            {t("onApplication.toItem")}
          </a>
        </p>
        {one.whyNot && <p className="text-sm text-ink-soft">{said({ code: one.whyNot })}</p>}
        {one.mayRelease && (
          <form method="post" className="stack stack--tight">
            <input type="hidden" name="outcome" value={one.outcome} />
            <p className="text-sm text-ink-soft">{t("letters.releaseText")}</p>
            <ButtonRow>
              <Button name="intent" value={one.intent}>
                {t("acts.release_letter")}
              </Button>
            </ButtonRow>
          </form>
        )}
      </div>
    </Card>
  );
}
