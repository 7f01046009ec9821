import { useTranslation } from "react-i18next";
import { formatDate, formatDateTime, useLocale } from "~/platform/i18n";
import type { FieldErrors, Refusal } from "~/platform/refusal";
import { Banner, Card, Disclosure, ErrorSummary, PageHeader, Stack, StatusTag } from "~/ui";
import type { ReviewPage } from "../../bulletins/review-page.server";
import { ConclusionForm } from "../conclusion/conclusion-form";
import { SignedConclusion } from "../conclusion/signed-conclusion";
import { RoundScores } from "../scores/round-scores";
import { BothVersions } from "./both-versions";
import { BulletinForm } from "./bulletin-form";
import { RecusalForm } from "./recusal-form";
import { SubmittedBulletin } from "./submitted-bulletin";
import { useFieldNames } from "./use-field-names";

export type RefusedReview = {
  intent: string | null;
  typed: Record<string, string>;
  refusal: Refusal;
  fields: FieldErrors;
};

/** One assignment for its expert: what to read, the bulletin, the conclusion, and afterwards the others. */
export function ReviewPageView({
  page,
  refused,
  saved,
}: {
  page: ReviewPage;
  refused: RefusedReview | null;
  saved: boolean;
}) {
  const { t } = useTranslation("review-scoring");
  const { nameOf } = useFieldNames(page);
  const fields = refused?.fields ?? {};
  const errors = Object.entries(fields).map(([field, error]) => ({
    field,
    message: `${nameOf(field)}: ${t(`errors.${error.code}`, { ...error.params })}`,
  }));
  const concluding = refused?.intent?.endsWith("_conclusion") ?? false;
  const recusing = refused?.intent === "recuse" ? refused : null;
  const scoring = refused && !concluding && !recusing ? refused : null;
  const stale = refused?.refusal.code === "stale";
  const told = refused && errors.length === 0 && !stale;
  return (
    <>
      <ErrorSummary title={t("fixErrors")} errors={errors} />
      {told && (
        <Banner tone="danger" announce="alert" title={t(`refused.${refused.refusal.code}`)} />
      )}
      {refused && stale && (
        <BothVersions page={page} typed={refused.typed} conclusion={concluding} />
      )}
      {saved && !refused && <Banner tone="success" announce="status" title={t("bulletin.saved")} />}
      <Heading page={page} />
      <Stack>
        <Where page={page} />
        <Reopened page={page} />
        {page.writes ? (
          <BulletinForm page={page} typed={scoring?.typed ?? null} errors={scoring?.fields ?? {}} />
        ) : (
          <>
            {scoring && <TypedInVain page={page} typed={scoring.typed} />}
            <OwnBulletin page={page} />
          </>
        )}
        <Conclusion page={page} refused={concluding ? refused : null} />
        {page.scored && (
          <section id="others" className="stack" aria-labelledby="others-title">
            <h2 id="others-title">{t("others.title")}</h2>
            <RoundScores
              round={page.scored}
              conclusions={page.conclusion.signed.some((one) => one.current)}
            />
          </section>
        )}
        {(page.writes || page.mayConclude) && (
          <RecusalForm typed={recusing?.typed ?? null} errors={recusing?.fields ?? {}} />
        )}
      </Stack>
    </>
  );
}

function Heading({ page }: { page: ReviewPage }) {
  const { t } = useTranslation("review-scoring");
  const { application, round, state } = page;
  const over = page.round.closedAt !== null && page.writes === false && state === "accepted";
  return (
    <PageHeader
      compact
      back={{ href: "/admin/reviews", label: t("page.back") }}
      eyebrow={`${application.number ?? "—"} · ${application.organisation} · ${t("page.round", { number: round.number })}`}
      title={application.title || t("untitled")}
      tag={
        <StatusTag tone={state === "submitted" ? "success" : page.overdue ? "danger" : "action"}>
          {t(over ? "state.closed" : `state.${state}`)}
        </StatusTag>
      }
    />
  );
}

/** Until when, and where the application is to be read. */
function Where({ page }: { page: ReviewPage }) {
  const { t } = useTranslation("review-scoring");
  const locale = useLocale();
  const { application, bulletin, dueAt } = page;
  const base = `/admin/applications/${application.id}`;
  const live = page.state === "accepted" || page.state === "submitted";
  return (
    <Card>
      <p>
        {bulletin.submittedAt
          ? t(bulletin.late ? "page.submittedLate" : "page.submitted", {
              date: formatDateTime(bulletin.submittedAt, locale),
              due: formatDate(dueAt, locale),
            })
          : t(page.overdue ? "page.overdue" : "page.due", { date: formatDate(dueAt, locale) })}
      </p>
      {live && (
        <p className="mt-2 no-print">
          {t("page.read")} <a href={`${base}/answers`}>{t("page.answers")}</a>
          {" · "}
          <a href={`${base}/documents`}>{t("page.documents")}</a>
        </p>
      )}
    </Card>
  );
}

/** Who gave the bulletin back and why. */
function Reopened({ page }: { page: ReviewPage }) {
  const { t } = useTranslation("review-scoring");
  const locale = useLocale();
  if (page.reopenings.length === 0) return null;
  return (
    <Banner tone={page.writes ? "warning" : "info"} title={t("reopened.title")}>
      <ul className="list-disc pl-5">
        {page.reopenings.map(({ at, by, reason }) => (
          <li key={String(at)}>
            {t("reopened.line", { date: formatDateTime(at, locale), by })} {reason}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

function OwnBulletin({ page }: { page: ReviewPage }) {
  const { t } = useTranslation("review-scoring");
  if (page.bulletin.version === 0) {
    return <Banner tone="info" title={t("bulletin.nothing")} />;
  }
  const submitted = page.bulletin.submittedAt !== null;
  return (
    <Card title={t(submitted ? "bulletin.own" : "bulletin.unfinished")}>
      <SubmittedBulletin {...page.bulletin} rubric={page.rubric} />
    </Card>
  );
}

/** What was typed into a bulletin that can no longer be saved, so that it can be copied. */
function TypedInVain({ page, typed }: { page: ReviewPage; typed: Record<string, string> }) {
  const { t } = useTranslation("review-scoring");
  const { nameOf, shownValue } = useFieldNames(page);
  const rows = Object.entries(typed).filter(([, value]) => value.trim() !== "");
  if (rows.length === 0) return null;
  return (
    <Card title={t("lost.title")}>
      <dl className="facts">
        {rows.map(([field, value]) => (
          <div key={field}>
            <dt>{nameOf(field)}</dt>
            <dd>
              <span className="facts__text">{shownValue(field, value)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function Conclusion({ page, refused }: { page: ReviewPage; refused: RefusedReview | null }) {
  const { t } = useTranslation("review-scoring");
  const locale = useLocale();
  const { signed } = page.conclusion;
  const current = signed.find((one) => one.current);
  const earlier = signed.filter((one) => !one.current);
  if (!page.mayConclude && signed.length === 0) return null;
  return (
    <section id="conclusion" className="stack" aria-labelledby="conclusion-title">
      <h2 id="conclusion-title">{t("conclusion.title")}</h2>
      {current && (
        <Card>
          <SignedConclusion conclusion={current} />
        </Card>
      )}
      {page.mayConclude && !current && (
        <>
          <p className="prose">{t("conclusion.lead")}</p>
          <ConclusionForm
            page={page}
            typed={refused?.typed ?? null}
            errors={refused?.fields ?? {}}
          />
        </>
      )}
      {earlier.map((one) => (
        <Disclosure
          key={one.bulletinVersion}
          summary={t("conclusion.earlier", { date: formatDateTime(one.signedAt, locale) })}
        >
          <SignedConclusion conclusion={one} />
        </Disclosure>
      ))}
    </section>
  );
}
