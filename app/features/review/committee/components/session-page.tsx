import { useTranslation } from "react-i18next";
import { formatDateTime, locales, useLocale } from "~/platform/i18n";
import {
  Banner,
  Button,
  ButtonRow,
  Card,
  DefinitionList,
  Disclosure,
  LivePart,
  PageHeader,
  Split,
} from "~/ui";
import type { TypedSession } from "../posts/post-session.server";
import type { SessionAct } from "../session-states";
import { toMoscowFields } from "../sessions/session-form";
import type { SessionView } from "../views/session-view.server";
import { AddItems } from "./add-items";
import { AgendaCard } from "./agenda-card";
import { AttendanceCard } from "./attendance-card";
import { type Refused, RefusedSummary } from "./refused";
import { SessionForm } from "./session-form";
import { SessionStateTag } from "./session-state-tag";

/** One session: its seats and agenda, and what this person may do with it now. */
export function SessionPage({
  view,
  waiting,
  refused,
}: {
  view: SessionView;
  /** a printed form that was asked for is still being made */
  waiting: boolean;
  refused: (Refused & { typed: TypedSession }) | null;
}) {
  const { t } = useTranslation("review-committee");
  const of = (intent: string) => (refused?.typed.intent === intent ? refused : null);
  return (
    <>
      <RefusedSummary refused={refused} />
      {waiting && (
        <div className="page-banner">
          <Banner tone="info" title={t("print.waiting")}>
            <p>{t("print.waitingText")}</p>
          </Banner>
        </div>
      )}
      <LivePart name="head">
        <PageHeader
          compact
          back={{ href: "/admin/committee", label: t("sessions.title") }}
          eyebrow={t(`kinds.${view.kind}`)}
          title={t("session.title", { number: view.number })}
          tag={<SessionStateTag state={view.state} />}
        />
      </LivePart>
      <Split
        aside={
          <LivePart name="facts">
            <FactsCard view={view} />
          </LivePart>
        }
      >
        <LivePart name="acts" acts>
          <ActsCard view={view} />
        </LivePart>
        <LivePart name="seats" acts>
          <AttendanceCard view={view} />
        </LivePart>
        <LivePart name="agenda">
          <AgendaCard view={view} />
        </LivePart>
        {view.acts.includes("add_item") && (
          <AddItems candidates={view.candidates} kind={view.kind} refused={of("add_item")} />
        )}
        {view.people && (
          <Disclosure summary={t("acts.edit_session")} open={of("edit_session") !== null} id="edit">
            <SessionForm
              intent="edit_session"
              hidden={{ version: view.version }}
              people={view.people}
              shown={of("edit_session")?.typed ?? asTyped(view)}
              refused={of("edit_session")}
            />
          </Disclosure>
        )}
      </Split>
    </>
  );
}

/** A session as its form would have been filled in. */
function asTyped(view: SessionView) {
  const held = (role: string) =>
    view.seats.filter((seat) => seat.role === role).map((seat) => seat.userId);
  const [chair = ""] = held("chair");
  const [secretary = ""] = held("secretary");
  const { place, voting } = view;
  const texts = { ...toMoscowFields(view.heldAt), place, voting, chair, secretary };
  return { texts, members: held("member") };
}

function FactsCard({ view }: { view: SessionView }) {
  const { t } = useTranslation("review-committee");
  const locale = useLocale();
  const moment = (at: Date) => t("moscow", { date: formatDateTime(at, locale) });
  return (
    <Card>
      <DefinitionList
        compact
        items={[
          { term: t("fields.heldAt"), value: moment(view.heldAt) },
          { term: t("fields.place"), value: view.place },
          { term: t("fields.voting"), value: t(`voting.${view.voting}`) },
          { term: t("marks.quorum"), value: t("marks.quorumText", view.quorum) },
          { term: t("marks.pass"), value: t("marks.passText", view.pass) },
          ...(view.frozenAt ? [{ term: t("session.frozenAt"), value: moment(view.frozenAt) }] : []),
          ...(view.openedAt ? [{ term: t("session.openedAt"), value: moment(view.openedAt) }] : []),
          ...(view.closedAt ? [{ term: t("session.closedAt"), value: moment(view.closedAt) }] : []),
          ...(view.compared > 1
            ? [
                {
                  term: t("comparison.title"),
                  value: (
                    <a href={`/admin/committee/${view.id}/comparison`}>{t("comparison.open")}</a>
                  ),
                },
              ]
            : []),
          ...(view.minutes
            ? [
                {
                  term: t("minutes.title"),
                  value: <a href={`/admin/committee/${view.id}/minutes`}>{t("minutes.open")}</a>,
                },
              ]
            : []),
          ...printItems(),
        ]}
      />
    </Card>
  );

  function printItems() {
    const { prints } = view;
    if (!prints) return [{ term: t("print.title"), value: t("print.withheld") }];
    return (["pack", "minutes"] as const).flatMap((kind) => {
      const made = prints[kind];
      if (made === null) return [];
      const links = locales.map((lng) => (
        <a
          key={lng}
          className="version-link"
          href={`/admin/committee/${view.id}/print/${kind}?lng=${lng}`}
          download
        >
          {t(`print.languages.${lng}`)}
        </a>
      ));
      const value = made < locales.length ? t("print.beingMade") : links;
      return [{ term: t(`print.${kind}`), value }];
    });
  }
}

const courseActs = ["freeze_session", "open_session", "close_session"] as const;

/** The steps of the session itself, one form each, with what each of them means. */
function ActsCard({ view }: { view: SessionView }) {
  const { t } = useTranslation("review-committee");
  const offered = courseActs.filter((act) => view.acts.includes(act satisfies SessionAct));
  const signs = view.acts.includes("sign_minutes");
  if (offered.length === 0 && !signs) return null;
  return (
    <Card title={t("session.acts")}>
      {offered.map((act) => (
        <form key={act} method="post" className="stack stack--tight">
          <p>{t(`actTexts.${act}`)}</p>
          <ButtonRow>
            <Button name="intent" value={act}>
              {t(`acts.${act}`)}
            </Button>
          </ButtonRow>
        </form>
      ))}
      {signs && (
        <p>
          <a href={`/admin/committee/${view.id}/minutes`}>{t("minutes.toSign")}</a>
        </p>
      )}
    </Card>
  );
}
