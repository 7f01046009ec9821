import { statusRow } from "~/features/applications";
import { formatDate, say } from "~/platform/i18n";
import {
  Banner,
  Card,
  EmptyState,
  ErrorSummary,
  LivePart,
  PageHeader,
  Stack,
  StatusTag,
} from "~/ui";
import { offerTone } from "../states";
import type { ApplicantOffer } from "../views/applicant-offer.server";
import { AnswerForms, type RefusedAnswer } from "./answer-forms";
import { CountersCard } from "./counters-card";
import { LetterLinks } from "./letter-links";
import { ChangesTable, TermsView } from "./terms-view";
import { useSaid, useWording } from "./use-wording";
import { VersionsCard } from "./versions-card";

/** What the cluster offers a company, and what its owner says to it. */
export function ApplicantOfferPage({
  page,
  done,
  waiting,
  refused,
}: {
  page: ApplicantOffer;
  done: string | null;
  waiting: boolean;
  refused: RefusedAnswer | null;
}) {
  const { words, locale } = useWording();
  const { application, offer, before, newest } = page;
  const home = `/portal/applications/${application.id}`;
  const base = `${home}/offer`;
  const changed = words("changes.title", { number: before?.number ?? 0 });
  return (
    <>
      <RefusedSummary refused={refused} kept={page.answers} />
      {done && !refused && (
        <div className="page-banner">
          <Banner tone="success" title={words(`portal.${done}`)} announce="status">
            {done === "asked" && <p>{words("portal.askedText")}</p>}
          </Banner>
        </div>
      )}
      {waiting && (
        <div className="page-banner">
          <Banner tone="info" title={words("letter.waiting")}>
            <p>{words("letter.waitingText")}</p>
          </Banner>
        </div>
      )}
      <LivePart name="head">
        <PageHeader
          compact
          back={{ href: home, label: words("portal.back") }}
          eyebrow={[application.number, application.title].filter(Boolean).join(" · ")}
          title={words("title")}
          tag={
            <StatusTag tone="neutral">
              {say(statusRow(application.status).applicant, locale)}
            </StatusTag>
          }
        />
      </LivePart>
      <Stack>
        <LivePart name="standing">
          {offer ? (
            <Standing page={page} base={base} />
          ) : (
            <EmptyState title={words("portal.none")}>
              <p>{words("portal.noneText")}</p>
            </EmptyState>
          )}
        </LivePart>
        <LivePart name="terms">
          {offer && (
            <Card
              title={words("version", { number: offer.number })}
              actions={
                <StatusTag tone={offerTone[offer.state]}>
                  {words(`states.${offer.state}`)}
                </StatusTag>
              }
              footer={<LetterLinks base={base} number={offer.number} />}
            >
              <TermsView terms={offer.terms} validUntil={offer.validUntil} />
            </Card>
          )}
          {offer && before && (
            <Card title={changed} flush>
              <ChangesTable before={before} after={offer} caption={changed} />
            </Card>
          )}
        </LivePart>
        <LivePart name="answer" acts>
          {offer && page.answers && (
            <AnswerForms offer={offer} asks={page.asks} refused={refused} />
          )}
          {offer && page.open && application.role !== "owner" && <OnlyOwner page={page} />}
        </LivePart>
        <LivePart name="counters">
          <CountersCard counters={page.counters} newest={newest?.number} />
        </LivePart>
        <LivePart name="versions">
          <VersionsCard versions={page.versions} shown={offer?.number} base={base} />
        </LivePart>
      </Stack>
    </>
  );
}

function RefusedSummary({ refused, kept }: { refused: RefusedAnswer | null; kept: boolean }) {
  const { words } = useWording();
  const said = useSaid();
  if (!refused) return null;
  const errors = Object.entries(refused.fields).map(([field, error]) => ({
    field,
    message: said(error),
  }));
  if (errors.length > 0) return <ErrorSummary title={words("fix")} errors={errors} />;
  const typed = [refused.typed.reason, ...Object.values(refused.typed.asked)].filter(Boolean);
  return (
    <div className="page-banner">
      <Banner tone="danger" title={said(refused.refusal)} announce="alert">
        {!kept && typed.length > 0 && (
          <blockquote className="said__text">{typed.join("\n")}</blockquote>
        )}
      </Banner>
    </div>
  );
}

function OnlyOwner({ page: { application } }: { page: ApplicantOffer }) {
  const { words } = useWording();
  const names = application.owners.join(", ");
  return (
    <Banner tone="info">
      {words(names ? "portal.onlyOwner" : "portal.onlyOwnerNoNames", { names })}
    </Banner>
  );
}

/** Whether the version shown can be answered, and until when; or what became of it. */
function Standing({ page, base }: { page: ApplicantOffer; base: string }) {
  const { words, locale } = useWording();
  const { offer, newest, open, daysLeft } = page;
  if (!offer) return null;
  const { state, number, reason } = offer;
  if (newest && number !== newest.number) {
    return (
      <Banner tone="warning" title={words("portal.older", { number })}>
        <p>
          <a href={base}>{words("portal.toNewest", { number: newest.number })}</a>
        </p>
      </Banner>
    );
  }
  const until = formatDate(offer.validUntil, locale);
  if (open) {
    const left =
      daysLeft === 0 ? words("portal.lastDay") : words("portal.daysLeft", { count: daysLeft ?? 0 });
    const pending = page.counters.some(
      (one) => one.of === number && (one.state === "open" || one.state === "taken_up"),
    );
    return (
      <Banner tone="action" title={words("portal.until", { until })}>
        <p>
          {left} {words("portal.kept")}
        </p>
        {pending && <p>{words("portal.pending")}.</p>}
        {page.answers && (
          <p>
            <a href="#answer">{words("portal.toAnswer")}</a>
          </p>
        )}
      </Banner>
    );
  }
  if (state === "issued" || state === "draft") {
    return <Banner tone="warning" title={words("portal.expiring")} />;
  }
  return (
    <Banner tone={state === "accepted" ? "success" : "info"} title={words(`portal.is.${state}`)}>
      <p>{words(`portal.isText.${state}`)}</p>
      {reason && <p>{words("portal.reasonGiven", { reason })}</p>}
    </Banner>
  );
}
