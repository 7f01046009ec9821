import { IllustrativeNote } from "~/features/site";
import { formatDate } from "~/platform/i18n";
import type { FieldErrors, Refusal } from "~/platform/refusal";
import {
  Banner,
  Button,
  ButtonRow,
  Card,
  CheckboxGroup,
  type Column,
  DataTable,
  EmptyState,
  ErrorSummary,
  LivePart,
  PageHeader,
  Pager,
  Stack,
  StatusTag,
  TextArea,
  TextField,
} from "~/ui";
import { compareScenariosHref } from "../compare/compare-query";
import type { ScenarioRow, ScenariosPageData } from "../list/list-scenarios.server";
import type { TypedNewScenario } from "../list/post-scenarios.server";
import { nameLength, noteLength } from "../scenario-states";
import { candidateOptions } from "./next-steps";
import { scenariosPath } from "./scenario-page";
import { stateTone, useScenarioWords } from "./scenario-words";

export type RefusedNew = { refusal: Refusal; fields: FieldErrors; typed: TypedNewScenario };

/** All scenarios that the reader may see, two or more to be compared, and the form of a new one. */
export function ScenariosPage({
  page,
  refused,
}: {
  page: ScenariosPageData;
  refused: RefusedNew | null;
}) {
  const words = useScenarioWords();
  const { t } = words;
  const errors = Object.entries(refused?.fields ?? {}).map(([field, error]) => ({
    field,
    message: words.refused(error),
  }));
  return (
    <>
      <ErrorSummary title={t("fixErrors")} errors={errors} />
      {refused && errors.length === 0 && (
        <div className="page-banner">
          <Banner tone="danger" title={t("refusedTitle")} announce="alert">
            <p>{words.refused(refused.refusal)}</p>
          </Banner>
        </div>
      )}
      <PageHeader compact title={t("title")} lead={t("lead")} />
      <Stack>
        {page.illustrative && <IllustrativeNote />}
        <LivePart name="scenarios" acts>
          <form method="get" action={compareScenariosHref([])}>
            <Card flush>
              <ScenariosTable page={page} />
            </Card>
            {page.rows.length > 1 && (
              <div className="button-row mt-4">
                <Button variant="secondary">{t("list.compare")}</Button>
              </div>
            )}
          </form>
        </LivePart>
        <Pager
          label={t("list.pages")}
          {...(!page.first && { previous: { href: scenariosPath, label: t("list.toFirst") } })}
          {...(page.next && {
            next: {
              href: `${scenariosPath}?${new URLSearchParams({ after: page.next })}`,
              label: t("list.more"),
            },
          })}
        />
        {page.manages && <MakeForm page={page} refused={refused} />}
      </Stack>
    </>
  );
}

function ScenariosTable({ page }: { page: ScenariosPageData }) {
  const { t, locale } = useScenarioWords();
  const columns: Column<ScenarioRow>[] = [
    {
      key: "choose",
      header: <span className="sr-only">{t("list.choose")}</span>,
      label: t("list.choose"),
      cell: ({ id, name }) => (
        <input
          type="checkbox"
          className="choice__input"
          name="ids"
          value={id}
          aria-label={t("list.chooseOne", { name })}
        />
      ),
    },
    {
      key: "name",
      header: t("list.name"),
      rowHeader: true,
      cell: ({ id, name }) => <a href={`${scenariosPath}/${id}`}>{name}</a>,
    },
    {
      key: "state",
      header: t("list.state"),
      cell: ({ state }) => <StatusTag tone={stateTone[state]}>{t(`states.${state}`)}</StatusTag>,
    },
    {
      key: "candidates",
      header: t("list.candidates"),
      numeric: true,
      cell: (row) => row.candidates,
    },
    { key: "units", header: t("list.units"), numeric: true, cell: (row) => row.units },
    {
      key: "changed",
      header: t("list.changed"),
      nowrap: true,
      cell: ({ changedAt }) => formatDate(changedAt, locale),
    },
    { key: "by", header: t("list.by"), cell: ({ by }) => by },
  ];
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      columns={columns}
      rows={page.rows}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={t("list.empty")}>
          <p>{t(page.manages ? "list.emptyText" : "list.emptyRead")}</p>
        </EmptyState>
      }
    />
  );
}

function MakeForm({ page, refused }: { page: ScenariosPageData; refused: RefusedNew | null }) {
  const words = useScenarioWords();
  const { t } = words;
  const errorOf = (name: string) => refused?.fields[name] && words.refused(refused.fields[name]);
  const options = candidateOptions(page.placeable, words);
  return (
    <Card title={t("make.title")} id="make">
      <form method="post" className="form" noValidate>
        <input type="hidden" name="key" value={refused?.typed.key || page.key} />
        <TextField
          name="name"
          label={t("make.name")}
          defaultValue={refused?.typed.name ?? ""}
          error={errorOf("name")}
          maxLength={nameLength}
          autoComplete="off"
        />
        <TextArea
          name="note"
          label={t("make.note")}
          hint={t("make.noteHint")}
          optionalText={t("optional")}
          defaultValue={refused?.typed.note ?? ""}
          error={errorOf("note")}
          maxLength={noteLength}
          rows={2}
        />
        {options.length > 0 ? (
          <CheckboxGroup
            name="candidates"
            legend={t("make.candidates")}
            hint={t("make.candidatesHint")}
            options={options}
            defaultValues={refused?.typed.candidates}
            error={errorOf("candidates")}
            layout="columns"
          />
        ) : (
          <p>{t("make.noCandidates")}</p>
        )}
        <ButtonRow>
          <Button name="intent" value="make_scenario">
            {t("make.confirm")}
          </Button>
        </ButtonRow>
      </form>
    </Card>
  );
}
