import { useTranslation } from "react-i18next";
import { formatDate, useLocale } from "~/platform/i18n";
import {
  Banner,
  Button,
  ButtonRow,
  Card,
  Checkbox,
  EmptyState,
  PageHeader,
  Pager,
  Stack,
  StatusTag,
} from "~/ui";
import type { HeldRow } from "../letters/list-held.server";
import type { Released } from "../letters/release-batch.server";
import { type Refused, RefusedSummary, useErrorOf, useSaid } from "./refused";

const base = "/admin/committee/letters";

export type LettersAnswer = Refused & { chosen: string[]; failed: Released[] };

/** Decisions that wait to be announced; those that are chosen go out together. */
export function LettersPage({
  rows,
  next,
  first,
  sent,
  refused,
}: {
  rows: HeldRow[];
  next: string | null;
  first: boolean;
  /** how many letters have just gone out */
  sent: number | null;
  refused: LettersAnswer | null;
}) {
  const { t } = useTranslation("review-committee");
  const errorOf = useErrorOf(refused);
  const releases = rows.some((row) => row.mayRelease);
  return (
    <>
      <RefusedSummary refused={refused} />
      {sent !== null && sent > 0 && (
        <div className="page-banner">
          <Banner tone="success" title={t("letters.sent", { count: sent })} announce="status" />
        </div>
      )}
      <PageHeader
        compact
        back={{ href: "/admin/committee", label: t("sessions.title") }}
        title={t("letters.title")}
        lead={t("letters.lead")}
      />
      <Stack>
        <Failed refused={refused} />
        {rows.length === 0 ? (
          <EmptyState title={t("letters.empty")}>
            <p>{t("letters.emptyText")}</p>
          </EmptyState>
        ) : (
          <form method="post">
            <Card
              title={t("letters.held")}
              footer={
                releases && (
                  <div className="stack stack--tight">
                    <p className="text-sm text-ink-soft">{t("letters.releaseText")}</p>
                    <ButtonRow>
                      <Button name="intent" value="release_letters">
                        {t("acts.release_letters")}
                      </Button>
                    </ButtonRow>
                  </div>
                )
              }
            >
              {errorOf("decision") && <p className="field__error">{errorOf("decision")}</p>}
              <ul className="agenda">
                {rows.map((row, index) => (
                  <li key={row.id} className="agenda__item">
                    <Row
                      row={row}
                      id={index === 0 ? "decision" : `decision-${row.id}`}
                      chosen={refused?.chosen.includes(row.id) ?? false}
                    />
                  </li>
                ))}
              </ul>
            </Card>
          </form>
        )}
        <Pager
          label={t("letters.pages")}
          {...(!first && { previous: { href: base, label: t("sessions.toFirst") } })}
          {...(next && {
            next: { href: `${base}?after=${encodeURIComponent(next)}`, label: t("sessions.more") },
          })}
        />
      </Stack>
    </>
  );
}

function Row({ row, id, chosen }: { row: HeldRow; id: string; chosen: boolean }) {
  const { t } = useTranslation("review-committee");
  const locale = useLocale();
  const name = `${row.number} · ${row.title || t("untitled")}`;
  const about = t("letters.about", {
    organisation: row.organisation,
    session: row.session.number,
    date: formatDate(row.decidedAt, locale),
  });
  return (
    <>
      <div className="agenda__head">
        {row.mayRelease ? (
          <Checkbox
            name="decision"
            id={id}
            value={row.id}
            label={name}
            hint={about}
            defaultChecked={chosen}
          />
        ) : (
          <p>
            {name}
            <span className="block text-sm text-ink-soft">{about}</span>
          </p>
        )}
        <StatusTag tone="info">{t(`outcomes.${row.outcome}`)}</StatusTag>
      </div>
      {row.overtaken && <p>{t("letters.overtaken")}</p>}
      <p>
        <a href={`${base}/${row.id}`}>
          {t(row.edited ? "letters.previewEdited" : "letters.preview")}
          <span className="sr-only">: {name}</span>
        </a>
      </p>
    </>
  );
}

function Failed({ refused }: { refused: LettersAnswer | null }) {
  const { t } = useTranslation("review-committee");
  const said = useSaid();
  if (!refused || refused.failed.length === 0) return null;
  return (
    <Card title={t("letters.failed")}>
      <ul className="list-disc pl-5">
        {refused.failed.map(({ id, number, refusal }) => (
          <li key={id}>
            {number || t("letters.unknown")}: {refusal && said(refusal)}
          </li>
        ))}
      </ul>
    </Card>
  );
}
