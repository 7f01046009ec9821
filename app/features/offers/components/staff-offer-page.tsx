import { StaffHeader } from "~/features/applications";
import { formatDate } from "~/platform/i18n";
import {
  Banner,
  Button,
  ButtonRow,
  Card,
  Disclosure,
  EmptyState,
  ErrorSummary,
  LivePart,
  Stack,
  StatusTag,
  TextArea,
} from "~/ui";
import { offerTone } from "../states";
import type { StaffOffer } from "../views/staff-offer.server";
import { CountersCard } from "./counters-card";
import { DraftForm, DraftOutcome, type RefusedOffer } from "./draft-card";
import { LetterLinks } from "./letter-links";
import { ChangesTable, TermsView } from "./terms-view";
import { useSaid, useWording } from "./use-wording";
import { VersionsCard } from "./versions-card";

/** The offers of an application for the cluster: the draft, what was sent, and what the company asked. */
export function StaffOfferPage({
  page,
  roles,
  done,
  waiting,
  refused,
}: {
  page: StaffOffer;
  roles: readonly string[];
  done: string | null;
  waiting: boolean;
  refused: RefusedOffer | null;
}) {
  const { words } = useWording();
  const { head, draft, offer, versions, last } = page;
  const base = `/admin/applications/${head.id}/offer`;
  return (
    <>
      <RefusedSummary refused={refused} kept={draft !== null} />
      <StaffHeader head={head} part="offer" roles={roles} />
      <h2 className="sr-only">{words("title")}</h2>
      <Stack>
        {done && !refused && (
          <Banner tone="success" announce="status" title={words(`staff.${done}`)} />
        )}
        {waiting && (
          <Banner tone="info" title={words("letter.waiting")}>
            <p>{words("letter.waitingText")}</p>
          </Banner>
        )}
        <LivePart name="counters" acts>
          <CountersCard counters={page.counters} newest={last?.number}>
            {(counter) => counter.settles && <Settling counter={counter} refused={refused} />}
          </CountersCard>
        </LivePart>
        <LivePart name="draft" acts>
          {draft && page.drafts && <DraftForm draft={draft} page={page} refused={refused} />}
          {draft && page.drafts && <DraftOutcome draft={draft} last={last} refused={refused} />}
          {draft && !page.drafts && (
            <Card title={words("staff.draftTitle", { number: draft.number })}>
              <TermsView terms={draft.terms} validUntil={draft.validUntil} />
            </Card>
          )}
          {!draft && page.drafts && <Begin page={page} />}
        </LivePart>
        <LivePart name="offer">
          {offer && <Sent page={page} base={base} />}
          {!offer && !draft && !page.drafts && (
            <EmptyState title={words("staff.none")}>
              <p>{words("staff.noneRead")}</p>
            </EmptyState>
          )}
          <VersionsCard versions={versions} shown={offer?.number} base={base} />
        </LivePart>
      </Stack>
    </>
  );
}

function RefusedSummary({ refused, kept }: { refused: RefusedOffer | null; kept: boolean }) {
  const { words } = useWording();
  const said = useSaid();
  if (!refused) return null;
  const { fields, refusal, typed } = refused;
  const idOf = (name: string) => (name === "answer" ? `answer-${typed.counter}` : name);
  const errors = Object.entries(fields).map(([name, error]) => ({
    field: idOf(name),
    message: said(error),
  }));
  if (errors.length > 0) return <ErrorSummary title={words("fix")} errors={errors} />;
  const lost = [typed.comment, typed.answer].filter(Boolean).join("\n\n");
  return (
    <div className="page-banner">
      <Banner tone="danger" title={said(refusal)} announce="alert">
        {typed.draft && kept && <p>{words("keptText")}</p>}
        {lost && <blockquote className="said__text">{lost}</blockquote>}
      </Banner>
    </div>
  );
}

function Begin({ page: { head, offer, kept } }: { page: StaffOffer }) {
  const { words } = useWording();
  return (
    <Card title={words(offer ? "staff.beginNext" : "staff.none")}>
      <form method="post">
        <p>{words(offer ? "staff.beginNextText" : "staff.noneText")}</p>
        {kept === 0 && (
          <p>
            {words("staff.noSpace")}{" "}
            <a href={`/admin/applications/${head.id}/allocation`}>{words("staff.toSpace")}</a>
          </p>
        )}
        <ButtonRow>
          <Button name="intent" value="begin_offer" variant={offer ? "secondary" : "primary"}>
            {words(offer ? "staff.beginNext" : "staff.begin")}
          </Button>
        </ButtonRow>
      </form>
    </Card>
  );
}

function Sent({ page, base }: { page: StaffOffer; base: string }) {
  const { words, locale } = useWording();
  const { offer, before } = page;
  if (!offer) return null;
  const { number, state, endedAt, endedBy } = offer;
  const changed = words("changes.title", { number: before?.number ?? 0 });
  const ended =
    endedAt &&
    words(endedBy ? "staff.by" : "staff.byNobody", {
      state: words(`states.${state}`),
      date: formatDate(endedAt, locale),
      name: endedBy ?? "",
    });
  return (
    <>
      <Card
        title={words("version", { number })}
        actions={<StatusTag tone={offerTone[state]}>{words(`states.${state}`)}</StatusTag>}
        footer={<LetterLinks base={base} number={number} />}
      >
        <div className="stack stack--tight">
          {ended && <p className="text-ink-soft">{ended}</p>}
          {offer.reason && (
            <p>
              <strong>{words("staff.declined")}.</strong>{" "}
              <span className="whitespace-pre-line wrap-anywhere">{offer.reason}</span>
            </p>
          )}
          <TermsView terms={offer.terms} validUntil={offer.validUntil} />
        </div>
      </Card>
      {before && (
        <Card title={changed} flush>
          <ChangesTable before={before} after={offer} caption={changed} />
        </Card>
      )}
    </>
  );
}

function Settling({
  counter: { id, version },
  refused,
}: {
  counter: { id: string; version: number };
  refused: RefusedOffer | null;
}) {
  const { words } = useWording();
  const said = useSaid();
  const own =
    refused?.typed.counter === id && refused.typed.intent === "answer_change" ? refused : null;
  const ref = (
    <>
      <input type="hidden" name="counter" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
  return (
    <div className="stack stack--tight">
      <form method="post">
        {ref}
        <ButtonRow>
          <Button name="intent" value="take_up_change">
            {words("staff.takeUp")}
          </Button>
        </ButtonRow>
      </form>
      <Disclosure summary={words("staff.answerLabel")} open={own !== null}>
        <form method="post" noValidate>
          {ref}
          <TextArea
            name="answer"
            id={`answer-${id}`}
            label={words("staff.answerLabel")}
            hint={words("staff.answerHint")}
            error={own?.fields.answer && said(own.fields.answer)}
            defaultValue={own?.typed.answer}
            rows={4}
          />
          <ButtonRow>
            <Button name="intent" value="answer_change" variant="secondary">
              {words("staff.answerSend")}
            </Button>
          </ButtonRow>
        </form>
      </Disclosure>
    </div>
  );
}
