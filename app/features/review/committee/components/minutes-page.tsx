import { useTranslation } from "react-i18next";
import { formatDateTime, locales, useLocale } from "~/platform/i18n";
import {
  Banner,
  Button,
  ButtonRow,
  Card,
  DataTable,
  DefinitionList,
  LivePart,
  PageHeader,
  Stack,
} from "~/ui";
import type { MinutesView, ShownMinutesItem } from "../views/minutes-view.server";
import { ProposalText } from "./proposal-text";
import { type Refused, RefusedSummary } from "./refused";
import { AgendaStateTag, SessionStateTag } from "./session-state-tag";

/** The minutes of a session, the hash that is signed, and the signatures under it. */
export function MinutesPage({ view, refused }: { view: MinutesView; refused: Refused | null }) {
  const { t } = useTranslation("review-committee");
  return (
    <>
      <RefusedSummary refused={refused} />
      <LivePart name="head">
        <PageHeader
          compact
          back={{
            href: `/admin/committee/${view.id}`,
            label: t("session.title", { number: view.number }),
          }}
          title={t("print.minutesTitle", { number: view.number })}
          tag={<SessionStateTag state={view.state} />}
        />
      </LivePart>
      <Stack>
        <LivePart name="sign" acts>
          <SignCard view={view} />
        </LivePart>
        <Attended view={view} />
        {view.body.items.map((item) => (
          <ItemCard key={item.id} item={item} />
        ))}
        <LivePart name="signatures">
          <Signatures view={view} />
        </LivePart>
      </Stack>
    </>
  );
}

function SignCard({ view }: { view: MinutesView }) {
  const { t } = useTranslation("review-committee");
  if (!view.signs) return null;
  return (
    <Card title={t("acts.sign_minutes")}>
      <form method="post" className="stack stack--tight">
        <input type="hidden" name="sha256" value={view.sha256} />
        <p>{t("actTexts.sign_minutes")}</p>
        <p>
          <code className="break-all">{view.sha256}</code>
        </p>
        <ButtonRow>
          <Button name="intent" value="sign_minutes">
            {t("acts.sign_minutes")}
          </Button>
        </ButtonRow>
      </form>
    </Card>
  );
}

function Attended({ view: { body } }: { view: MinutesView }) {
  const { t } = useTranslation("review-committee");
  const locale = useLocale();
  const { session, attendance, seats } = body;
  const moment = (at: string | null) =>
    at ? t("moscow", { date: formatDateTime(at, locale) }) : "—";
  return (
    <Card title={t("print.session")}>
      <DefinitionList
        items={[
          { term: t("fields.heldAt"), value: moment(session.heldAt) },
          { term: t("fields.place"), value: session.place },
          { term: t("minutes.opened"), value: moment(session.openedAt) },
          { term: t("minutes.closed"), value: moment(session.closedAt) },
          { term: t("fields.voting"), value: t(`voting.${session.voting}`) },
          { term: t("minutes.attendance"), value: t("minutes.attendanceText", attendance) },
          { term: t("marks.quorum"), value: t("marks.quorumText", body.quorum) },
          { term: t("marks.pass"), value: t("marks.passText", body.pass) },
        ]}
      />
      <DataTable
        caption={t("seats.title")}
        rows={seats}
        rowKey={(seat) => `${seat.role} ${seat.name}`}
        columns={[
          { key: "name", header: t("seats.name"), rowHeader: true, cell: (seat) => seat.name },
          { key: "role", header: t("seats.role"), cell: (seat) => t(`seatRoles.${seat.role}`) },
          {
            key: "attendance",
            header: t("seats.attendance"),
            cell: (seat) => t(`attendance.${seat.present ? "present" : "absent"}`),
          },
        ]}
      />
    </Card>
  );
}

function ItemCard({ item }: { item: ShownMinutesItem }) {
  const { t } = useTranslation("review-committee");
  if (item.hidden) {
    return (
      <Card title={t("agenda.item", { no: item.position })}>
        <p className="quiet">{t("agenda.hidden")}</p>
      </Card>
    );
  }
  const { application } = item;
  return (
    <Card
      title={`${item.position}. ${application.number} · ${application.title}`}
      actions={<AgendaStateTag state={item.state} />}
    >
      <div className="stack stack--tight">
        <DefinitionList
          items={[
            { term: t("pack.organisation"), value: application.organisation },
            ...(item.discussion
              ? [
                  {
                    term: t("discussion.title"),
                    value: <span className="whitespace-pre-line">{item.discussion}</span>,
                  },
                ]
              : []),
            ...item.recusals.map(({ name, ground }) => ({
              key: name,
              term: t("recusal.title"),
              value: `${name} · ${t(`grounds.${ground}`)}`,
            })),
          ]}
        />
        {item.ballots.map((ballot) => (
          <section key={ballot.seq} className="stack stack--tight">
            <h3>{t("ballot.no", { no: ballot.seq })}</h3>
            <ProposalText proposal={ballot} />
            <DefinitionList
              items={[
                { term: t("ballot.count"), value: t("ballot.countText", ballot.count) },
                { term: t("ballot.result"), value: t(`results.${ballot.result}`, ballot.count) },
                ...(ballot.votes.length > 0
                  ? [
                      {
                        term: t("ballot.votes"),
                        value: ballot.votes
                          .map(({ name, choice }) => `${name}: ${t(`choices.${choice}`)}`)
                          .join("; "),
                      },
                    ]
                  : []),
              ]}
            />
          </section>
        ))}
      </div>
    </Card>
  );
}

function Signatures({ view }: { view: MinutesView }) {
  const { t } = useTranslation("review-committee");
  const locale = useLocale();
  return (
    <Card title={t("minutes.signatures")}>
      <div className="stack stack--tight">
        {view.signatures.length === 0 && <p className="quiet">{t("minutes.unsigned")}</p>}
        {view.signatures.map(({ name, role, sha256, signedAt }) => (
          <p key={role}>
            <strong>{name}</strong>, {t(`seatRoles.${role}`).toLowerCase()} ·{" "}
            {t("moscow", { date: formatDateTime(signedAt, locale) })}
            <code className="block break-all text-sm">{sha256}</code>
          </p>
        ))}
        <p className="text-sm text-ink-soft">{t("minutes.hashNote", { sha256: view.sha256 })}</p>
        {view.printed && (
          <Banner tone="success" title={t("states.signed")}>
            {locales.map((lng) => (
              <a
                key={lng}
                className="version-link"
                href={`/admin/committee/${view.id}/print/minutes?lng=${lng}`}
                download
              >
                {t("print.minutes")}: {t(`print.languages.${lng}`)}
              </a>
            ))}
          </Banner>
        )}
      </div>
    </Card>
  );
}
