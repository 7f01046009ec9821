import { useTranslation } from "react-i18next";
import { formatDate, formatDateTime, useLocale } from "~/platform/i18n";
import { Card, Stack, StatusTag } from "~/ui";
import type {
  AnsweredQuestion,
  AnsweredRound,
  VersionDiff,
} from "../../clarifications/read-diff.server";
import type { ShownChange } from "../../clarifications/show-diff";
import { ChangeView, DocumentChange } from "./change-view";

/** What differs between two submitted versions, the questions beside what they asked about. */
export function VersionDiffView({ diff, files }: { diff: VersionDiff; files: string }) {
  const { t } = useTranslation("clarifications");
  const { rounds, others, otherDocuments } = diff;
  const nothing = rounds.length + others.length + otherDocuments.length === 0;
  return (
    <Stack>
      {rounds.map((round) => (
        <RoundCard key={round.id} round={round} files={files} />
      ))}
      {others.length > 0 && (
        <Card title={t(rounds.length > 0 ? "diff.others" : "diff.changes")}>
          <SectionedChanges changes={others} />
        </Card>
      )}
      {otherDocuments.length > 0 && (
        <Card title={t("diff.documents")}>
          {otherDocuments.map((change) => (
            <DocumentChange key={change.slot} change={change} files={files} label={change.label} />
          ))}
        </Card>
      )}
      {nothing && <p>{t("diff.none")}</p>}
    </Stack>
  );
}

function SectionedChanges({ changes }: { changes: ShownChange[] }) {
  const sections = [...new Map(changes.map(({ section }) => [section.code, section])).values()];
  return sections.map((section) => (
    <section key={section.code} className="change-section">
      <h3 className="change-section__title">{section.title}</h3>
      {changes
        .filter((change) => change.section.code === section.code)
        .map((change) => (
          <ChangeView key={change.key} change={change} />
        ))}
    </section>
  ));
}

/** One answered round: each question with its answer and with what changed because of it. */
export function RoundCard({ round, files }: { round: AnsweredRound; files: string }) {
  const { t } = useTranslation("clarifications");
  const locale = useLocale();
  return (
    <Card title={t("diff.round", { stage: round.stage, round: round.round })}>
      <p className="quiet">
        {t("diff.dates", {
          asked: formatDateTime(round.askedAt, locale),
          answered: round.closedAt ? formatDateTime(round.closedAt, locale) : "",
        })}
      </p>
      {round.note && <blockquote className="said__text">{round.note}</blockquote>}
      <ol className="asked">
        {round.questions.map((question, index) => (
          <li key={question.id} className="asked__item">
            <Answered question={question} number={index + 1} files={files} />
          </li>
        ))}
      </ol>
      {round.reply && (
        <div className="asked__letter">
          <h3 className="asked__heading">{t("letter")}</h3>
          <p className="asked__words">{round.reply}</p>
        </div>
      )}
    </Card>
  );
}

function Answered({
  question,
  number,
  files,
}: {
  question: AnsweredQuestion;
  number: number;
  files: string;
}) {
  const { t } = useTranslation("clarifications");
  const locale = useLocale();
  const { label, section, changes, documents, answer, answeredBy, resolution } = question;
  return (
    <>
      <h3 className="asked__heading">
        <span>
          {t("question", { number })} · {label ?? t("general")}
        </span>
        {resolution && (
          <StatusTag tone={resolution === "changed" ? "info" : "neutral"} plain>
            {t(`states.${resolution}`)}
          </StatusTag>
        )}
      </h3>
      <p className="quiet">
        {section && <>{section.title} · </>}
        {t("dueBy", { date: formatDate(question.dueOn, locale) })}
      </p>
      <blockquote className="said__text">{question.text}</blockquote>
      {changes.map((change) => (
        <ChangeView key={change.key} change={change} bare />
      ))}
      {documents.map((change) => (
        <DocumentChange key={change.slot} change={change} files={files} />
      ))}
      {answer && <p className="asked__words">{answer}</p>}
      {answeredBy && <p className="quiet">{t("diff.by", { name: answeredBy })}</p>}
    </>
  );
}
