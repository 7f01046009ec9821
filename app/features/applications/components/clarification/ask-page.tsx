import { useTranslation } from "react-i18next";
import { formatDate, useLocale } from "~/platform/i18n";
import type { FieldErrors, Refusal } from "~/platform/refusal";
import { Banner, Button, ButtonRow, Card, ErrorSummary, Split, Stack, TextArea } from "~/ui";
import { questionLimit, type TypedQuestion } from "../../clarifications/asked-question";
import type { AskPageData } from "../../clarifications/staff-clarification.server";
import { StaffHeader } from "../staff-header";
import { QuestionRow } from "./question-row";
import { OpenClarificationCard } from "./staff-clarification-card";

/** What came back: rows added or taken out, or a refusal, with everything as typed. */
export type ReturnedQuestions = {
  comment: string;
  questions: TypedQuestion[];
  refusal: Refusal | null;
  fields: FieldErrors;
};

/** The form in which a reviewer asks: about fields, documents or the whole, each with its day. */
export function AskPage({
  page,
  roles,
  returned,
}: {
  page: AskPageData;
  roles: readonly string[];
  returned: ReturnedQuestions | null;
}) {
  const { t } = useTranslation("clarifications");
  const { t: said } = useTranslation("applications");
  const locale = useLocale();
  const mayAsk = page.verdict?.allowed === true;
  const messageOf = ({ code, params }: Refusal) =>
    said(`refusals.${code}`, {
      ...params,
      ...(params?.last && { last: formatDate(String(params.last), locale) }),
    });
  const errors = Object.entries(returned?.fields ?? {}).map(([field, refusal]) => ({
    field,
    message: messageOf(refusal),
  }));
  const refused = returned?.refusal && returned.refusal.code !== "invalid" && returned.refusal;
  const rows = rowsOf(page, returned);
  return (
    <>
      <ErrorSummary title={t("fixErrors")} errors={errors} />
      <StaffHeader head={page.head} part="overview" roles={roles} />
      <Stack>
        {refused && (
          <Banner tone="danger" title={t("ask.refused")} announce="alert">
            <p>{messageOf(refused)}</p>
            {!mayAsk && <TypedQuestions returned={returned} />}
          </Banner>
        )}
        {page.open && <OpenClarificationCard open={page.open} id={page.head.id} />}
        {mayAsk ? (
          <Split aside={<Rules page={page} />}>
            <AskForm page={page} rows={rows} returned={returned} messageOf={messageOf} />
          </Split>
        ) : (
          !page.open && <CannotAsk page={page} />
        )}
      </Stack>
    </>
  );
}

function rowsOf(page: AskPageData, returned: ReturnedQuestions | null): TypedQuestion[] {
  if (returned && returned.questions.length > 0) return returned.questions;
  const blank = { target: "", text: "", due: page.window.last };
  if (page.preset.length === 0) return [blank];
  return page.preset.map((target) => ({ ...blank, target }));
}

function AskForm({
  page,
  rows,
  returned,
  messageOf,
}: {
  page: AskPageData;
  rows: TypedQuestion[];
  returned: ReturnedQuestions | null;
  messageOf: (refusal: Refusal) => string;
}) {
  const { t } = useTranslation("clarifications");
  const { t: said } = useTranslation("applications");
  const error = returned?.fields.comment;
  const send = { name: "intent", value: "request_clarification" } as const;
  return (
    <form method="post" action="?" className="form ask-form" noValidate>
      <h2>{t("ask.title")}</h2>
      <button type="submit" {...send} className="sr-only" tabIndex={-1} aria-hidden="true">
        {t("ask.send")}
      </button>
      <input type="hidden" name="revision" value={page.revision} />
      <TextArea
        name="comment"
        label={t("ask.note")}
        hint={t("ask.noteHint")}
        optionalText={said("optional")}
        error={error && messageOf(error)}
        defaultValue={returned?.comment}
        rows={3}
      />
      <div className="rows" id="questions">
        {rows.map((row, index) => (
          <QuestionRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a page without scripts is drawn once
            key={index}
            index={index}
            row={row}
            page={page}
            removable={rows.length > 1}
            errorOf={(name) => {
              const fault = returned?.fields[name];
              return fault && messageOf(fault);
            }}
          />
        ))}
      </div>
      {rows.length < questionLimit ? (
        <div>
          <Button
            name="intent"
            value="add_question"
            variant="secondary"
            formAction={`?rows=${rows.length + 1}#questions[${rows.length}].target`}
          >
            {t("ask.add")}
          </Button>
        </div>
      ) : (
        <p className="field__hint">{t("ask.limit", { count: questionLimit })}</p>
      )}
      <ButtonRow>
        <Button {...send} size="large">
          {t("ask.send")}
        </Button>
      </ButtonRow>
    </form>
  );
}

function Rules({ page }: { page: AskPageData }) {
  const { t } = useTranslation("clarifications");
  const locale = useLocale();
  const { rounds, window } = page;
  return (
    <Card title={t("ask.rules")}>
      <ul className="list-disc pl-5">
        <li>{t("ask.ruleClock")}</li>
        <li>{t("ask.ruleOpen")}</li>
        <li>{t("ask.ruleTerm", { date: formatDate(window.last, locale) })}</li>
        <li>{t("ask.ruleRound", { round: rounds.used + 1, all: rounds.all })}</li>
      </ul>
    </Card>
  );
}

function CannotAsk({ page }: { page: AskPageData }) {
  const { t } = useTranslation("clarifications");
  const { t: said } = useTranslation("applications");
  const { t: ui } = useTranslation("ui");
  const { verdict } = page;
  if (!verdict || verdict.allowed) return <Banner tone="info">{t("ask.notNow")}</Banner>;
  const { why } = verdict;
  if (why.code === "not_your_role") {
    const roles = page.by.map((role) => ui(`roles.${role}`)).join(", ");
    return <Banner tone="info">{t("ask.notYou", { roles })}</Banner>;
  }
  return (
    <Banner tone="info">
      {said(`refusals.${why.code}`, "params" in why ? { ...why.params } : {})}
    </Banner>
  );
}

/** Questions that can no longer be asked stay readable, so that they can be copied. */
function TypedQuestions({ returned }: { returned: ReturnedQuestions }) {
  const { t } = useTranslation("clarifications");
  const texts = [returned.comment, ...returned.questions.map(({ text }) => text)].filter(Boolean);
  if (texts.length === 0) return null;
  return (
    <>
      <p>{t("ask.kept")}</p>
      {texts.map((text) => (
        <blockquote key={text} className="said__text">
          {text}
        </blockquote>
      ))}
    </>
  );
}
