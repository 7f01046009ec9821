import { useTranslation } from "react-i18next";
import { formatDateTime, useLocale } from "~/platform/i18n";
import {
  ButtonLink,
  Card,
  type Column,
  DataTable,
  EmptyState,
  PageHeader,
  Pager,
  Stack,
  Tabs,
} from "~/ui";
import type { TypedSession } from "../posts/post-session.server";
import type { SessionKind } from "../session-states";
import type { SessionRow } from "../views/list-sessions.server";
import { type SessionList, sessionLists } from "../views/session-lists";
import { type Refused, RefusedSummary } from "./refused";
import { type SessionCandidates, SessionForm } from "./session-form";
import { SessionStateTag } from "./session-state-tag";

const base = "/admin/committee";

/** Sessions of committee and board: those to come or those held, and the form that plans one. */
export function SessionsPage({
  which,
  rows,
  next,
  first,
  plans,
  plan,
  refused,
}: {
  which: SessionList;
  rows: SessionRow[];
  next: string | null;
  /** whether these are the first of the list */
  first: boolean;
  /** the bodies whose sessions this person plans */
  plans: readonly SessionKind[];
  plan: { kind: SessionKind; people: SessionCandidates } | null;
  refused: (Refused & { typed: TypedSession }) | null;
}) {
  const { t } = useTranslation("review-committee");
  return (
    <>
      <RefusedSummary refused={refused} />
      <PageHeader
        compact
        title={t("sessions.title")}
        lead={t("sessions.lead")}
        actions={
          <ButtonLink variant="secondary" href={`${base}/letters`}>
            {t("letters.title")}
          </ButtonLink>
        }
      />
      <Stack>
        {plan ? (
          <Card title={t(`sessions.plan.${plan.kind}`)}>
            {plan.kind === "appeal_panel" && <p className="mb-3">{t("sessions.panelSeats")}</p>}
            <SessionForm
              intent="plan_session"
              hidden={{ kind: plan.kind }}
              people={plan.people}
              shown={refused?.typed ?? { texts: { voting: "open", held_at: "11:00" }, members: [] }}
              refused={refused}
            />
            <p className="mt-3">
              <a href={base}>{t("sessions.noPlan")}</a>
            </p>
          </Card>
        ) : (
          plans.length > 0 && (
            <div className="button-row">
              {plans.map((kind) => (
                <ButtonLink key={kind} href={`${base}?plan=${kind}`} variant="secondary">
                  {t(`sessions.plan.${kind}`)}
                </ButtonLink>
              ))}
            </div>
          )
        )}
        <Tabs
          label={t("sessions.lists")}
          items={sessionLists.map((one) => ({
            href: one === "coming" ? base : `${base}?show=${one}`,
            label: t(`sessions.${one}`),
            current: one === which,
          }))}
        />
        <Card flush>
          <SessionTable rows={rows} which={which} />
        </Card>
        <Pager
          label={t("sessions.pages")}
          {...(!first && {
            previous: {
              href: which === "coming" ? base : `${base}?show=${which}`,
              label: t("sessions.toFirst"),
            },
          })}
          {...(next && {
            next: {
              href: `${base}?show=${which}&after=${encodeURIComponent(next)}`,
              label: t("sessions.more"),
            },
          })}
        />
      </Stack>
    </>
  );
}

function SessionTable({ rows, which }: { rows: SessionRow[]; which: SessionList }) {
  const { t } = useTranslation("review-committee");
  const locale = useLocale();
  const columns: Column<SessionRow>[] = [
    {
      key: "number",
      header: t("sessions.number"),
      rowHeader: true,
      nowrap: true,
      cell: (row) => <a href={`${base}/${row.id}`}>{row.number}</a>,
    },
    { key: "kind", header: t("sessions.kind"), cell: (row) => t(`kinds.${row.kind}`) },
    {
      key: "when",
      header: t("fields.heldAt"),
      cell: (row) => (
        <>
          {formatDateTime(row.heldAt, locale)}
          <span className="block text-ink-soft">{row.place}</span>
        </>
      ),
    },
    {
      key: "items",
      header: t("sessions.items"),
      numeric: true,
      cell: (row) => row.items,
    },
    {
      key: "seat",
      header: t("sessions.seat"),
      cell: (row) => (row.seat ? t(`seatRoles.${row.seat}`) : t("sessions.noSeat")),
    },
    {
      key: "state",
      header: t("sessions.state"),
      cell: (row) => <SessionStateTag state={row.state} />,
    },
  ];
  return (
    <DataTable
      caption={t(`sessions.${which}`)}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState title={t(`sessions.empty.${which}`)}>
          <p>{t(`sessions.emptyText.${which}`)}</p>
        </EmptyState>
      }
    />
  );
}
