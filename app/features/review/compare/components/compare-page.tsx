import { useTranslation } from "react-i18next";
import type { FieldErrors } from "~/platform/refusal";
import {
  Banner,
  Button,
  ButtonLink,
  Card,
  EmptyState,
  ErrorSummary,
  PageHeader,
  Stack,
  TextField,
} from "~/ui";
import type { ComparePageData } from "../compare-page.server";
import { compareFileHref, compareHref, mostCompared } from "../compare-query";
import { rowsThat } from "../rows/compared-rows";
import { CompareTable } from "./compare-table";
import { TimelineChart } from "./timeline-chart";
import { TimelineTable } from "./timeline-table";

/** What was typed to add an application, and why it was not added. */
export type AddRefused = { typed: string; fields: FieldErrors };

/** Applications side by side: what tells them apart first, when asked for. */
export function ComparePage({
  page,
  refused,
}: {
  page: ComparePageData;
  refused: AddRefused | null;
}) {
  const { t } = useTranslation("review-compare");
  const { heads, differences, timeline } = page;
  const without = (id: string) => {
    const others = heads.flatMap((head) => (head.id === id ? [] : [head.id]));
    return compareHref(others, { differences });
  };
  const fault = refused?.fields.add;
  const error = fault && t(`errors.${fault.code}`, { ...fault.params });
  return (
    <>
      <ErrorSummary
        title={t("fixErrors")}
        errors={error ? [{ field: "add", message: error }] : []}
      />
      <PageHeader
        compact
        back={{ href: "/admin/applications", label: t("toQueue") }}
        title={t("title")}
        lead={heads.length > 1 ? t("lead", { count: heads.length }) : undefined}
        actions={
          heads.length > 0 && (
            <ButtonLink href={compareFileHref(heads.map(({ id }) => id))} variant="secondary">
              {t("file")}
            </ButtonLink>
          )
        }
      />
      <Stack>
        <Missing page={page} />
        {heads.length === 0 ? (
          <EmptyState
            title={t("emptyTitle")}
            action={<ButtonLink href="/admin/applications">{t("choose")}</ButtonLink>}
          >
            <p>{t("emptyText", { most: mostCompared })}</p>
          </EmptyState>
        ) : (
          <>
            {heads.length === 1 && <p>{t("onlyOne")}</p>}
            <Controls page={page} typed={refused?.typed ?? ""} error={error} />
            {differences ? (
              <>
                <CompareTable
                  caption={t("differing")}
                  heads={heads}
                  groups={rowsThat(page.groups, true)}
                  without={without}
                />
                <CompareTable
                  caption={t("alike")}
                  heads={heads}
                  groups={rowsThat(page.groups, false)}
                  without={without}
                />
              </>
            ) : (
              <CompareTable
                caption={t("caption")}
                heads={heads}
                groups={page.groups}
                without={without}
              />
            )}
            {timeline && (
              <Card title={t("timeline.title")}>
                <Stack>
                  <TimelineChart timeline={timeline} />
                  <TimelineTable timeline={timeline} />
                </Stack>
              </Card>
            )}
          </>
        )}
      </Stack>
    </>
  );
}

/** What was asked for and is not shown, without saying why. */
function Missing({ page: { hidden, more } }: { page: ComparePageData }) {
  const { t } = useTranslation("review-compare");
  if (hidden === 0 && !more) return null;
  return (
    <Banner tone="info">
      {hidden > 0 && <p>{t("hidden", { count: hidden })}</p>}
      {more && <p>{t("tooMany", { most: mostCompared })}</p>}
    </Banner>
  );
}

/** Differences first, and one application more. */
function Controls({
  page: { heads, differences },
  typed,
  error,
}: {
  page: ComparePageData;
  typed: string;
  error: string | undefined;
}) {
  const { t } = useTranslation("review-compare");
  const ids = heads.map(({ id }) => id);
  return (
    <div className="compare-controls no-print">
      <p>
        <a href={compareHref(ids, { differences: !differences })}>
          {t(differences ? "inOrder" : "differencesFirst")}
        </a>
      </p>
      {heads.length < mostCompared && (
        <form action="/admin/compare" className="compare-form" noValidate>
          <input type="hidden" name="ids" value={ids.join(",")} />
          {differences && <input type="hidden" name="differences" value="1" />}
          <TextField
            name="add"
            label={t("add")}
            hint={t("addHint")}
            width="medium"
            maxLength={40}
            autoComplete="off"
            defaultValue={typed}
            error={error}
          />
          <Button variant="secondary">{t("addButton")}</Button>
        </form>
      )}
    </div>
  );
}
