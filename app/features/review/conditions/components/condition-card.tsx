import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { MessageFiles } from "~/features/applications";
import { formatDate, formatDateTime, useLocale } from "~/platform/i18n";
import { Card, DefinitionList, LivePart, Timeline, type Tone } from "~/ui";
import type { ConditionEvent, FollowedCondition } from "../read-conditions.server";
import { ConditionStateTag } from "./condition-state-tag";

const tones: Record<ConditionEvent["what"], Tone> = {
  proof_sent: "progress",
  proof_returned: "warning",
  fulfilled: "success",
  waived: "neutral",
};

/** One condition: its terms, where it stands, what came of it, and the form of whoever may do something. */
export function ConditionCard({
  condition,
  side,
  base,
  children,
}: {
  condition: FollowedCondition & { overdue: boolean };
  side: "company" | "staff";
  /** the application's address on the reader's side */
  base: string;
  children?: ReactNode;
}) {
  const { t } = useTranslation("review-conditions");
  const locale = useLocale();
  const { id, position, text, owner, due, proof, events } = condition;
  return (
    <Card id={`condition-${id}`} title={t("no", { no: position })}>
      <div className="stack">
        <LivePart name={`condition-${id}`}>
          <div className="stack stack--tight">
            <p className="whitespace-pre-line wrap-anywhere">{text}</p>
            <DefinitionList
              items={[
                {
                  term: t("state"),
                  value: <ConditionStateTag condition={condition} side={side} />,
                },
                { term: t("owner"), value: t(`owners.${side}.${owner}`) },
                { term: t("due"), value: t("dueBy", { date: formatDate(due, locale) }) },
                {
                  term: t("proof"),
                  value: <span className="whitespace-pre-line wrap-anywhere">{proof}</span>,
                },
              ]}
            />
            {events.length > 0 && (
              <Timeline
                label={t("history", { no: position })}
                entries={events.map((event) => ({
                  key: event.id,
                  title: t(`events.${event.what}`),
                  time: t("moscow", { date: formatDateTime(event.at, locale) }),
                  dateTime: new Date(event.at).toISOString(),
                  by: event.by ?? undefined,
                  tone: tones[event.what],
                  body: (event.text || event.file) && (
                    <>
                      {event.text && (
                        <p className="whitespace-pre-line wrap-anywhere">{event.text}</p>
                      )}
                      {event.file && (
                        <MessageFiles files={[event.file]} base={base} own={side === "company"} />
                      )}
                    </>
                  ),
                }))}
              />
            )}
          </div>
        </LivePart>
        {children}
      </div>
    </Card>
  );
}
