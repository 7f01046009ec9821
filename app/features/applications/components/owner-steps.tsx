import { useTranslation } from "react-i18next";
import { formatDateTime, say, useLocale } from "~/platform/i18n";
import type { FieldErrors, Refusal } from "~/platform/refusal";
import { Banner, Button, ButtonLink, ButtonRow, Card, TextArea } from "~/ui";
import type { OpenClarification } from "../clarifications/applicant-clarification.server";
import type { ApplicantView } from "../tracking/applicant-view.server";

/** What came back from a refused step, with the text as typed. */
export type RefusedStep = {
  intent: string;
  comment: string;
  refusal: Refusal;
  fields: FieldErrors;
};

type Step = ApplicantView["steps"][number];

const answersOffer = new Set(["accept_offer", "decline_offer"]);

/** Steps that are taken rarely and cannot be undone stand behind a link of their own. */
const asideIntents = new Set(["withdraw", "decline_offer"]);

/**
 * The owner's possible steps as forms. `chosen` opens one that needs a second deliberate act;
 * others of the company are told who may act.
 */
export function OwnerSteps({
  view,
  chosen,
  refused,
  clarification,
  offered,
}: {
  view: ApplicantView;
  chosen: string | null;
  refused: RefusedStep | null;
  clarification: OpenClarification | null;
  /** whether there is an offer to read first, on a page of its own */
  offered: boolean;
}) {
  const { t } = useTranslation("applications");
  const steps = view.steps.filter((step) => step.row.intent !== "submit");
  if (steps.length === 0) return null;
  const awaited = steps.some(({ row }) => !asideIntents.has(row.intent));
  if (view.role !== "owner") {
    return awaited ? (
      <Banner tone="info" title={t("steps.title")}>
        <OnlyOwner view={view} />
      </Banner>
    ) : null;
  }
  const here = steps.filter((step) => !elsewhere(step));
  const open = here.filter(
    ({ row }) =>
      !asideIntents.has(row.intent) || row.intent === chosen || row.intent === refused?.intent,
  );
  const aside = here.filter((step) => !open.includes(step) && step.verdict.allowed);
  return (
    <section className="stack" id="steps" aria-label={t("steps.title")}>
      {open.map((step) => (
        <StepCard
          key={step.row.intent}
          step={step}
          view={view}
          refused={refused?.intent === step.row.intent ? refused : null}
        />
      ))}
      {aside.length > 0 && (
        <div className="aside-steps">
          {aside.map(({ row }) => (
            <a key={row.intent} href={`?step=${row.intent}#steps`}>
              {stepTitle(row.intent)}
            </a>
          ))}
        </div>
      )}
    </section>
  );

  /** An offer is answered where it is read, several questions one by one; each on a page of their own. */
  function elsewhere({ row, verdict }: Step) {
    if (offered && answersOffer.has(row.intent)) return true;
    const asked = row.intent === "answer_clarification" && clarification && !clarification.plain;
    return asked && verdict.allowed;
  }

  function stepTitle(intent: string) {
    return t(`steps.${intent}.${view.draft ? "titleDraft" : "title"}`, {
      defaultValue: t(`steps.${intent}.title`),
    });
  }
}

/** Who may take the step, told to those who may not. */
export function OnlyOwner({ view }: { view: Pick<ApplicantView, "owners" | "role"> }) {
  const { t } = useTranslation("applications");
  const names = view.owners.join(", ");
  return (
    <p>
      {t(names ? "steps.onlyOwner" : "steps.onlyOwnerNoNames", {
        names,
        role: t(`steps.roles.${view.role}`),
      })}
    </p>
  );
}

function StepCard({
  step: { row, verdict },
  view,
  refused,
}: {
  step: Step;
  view: ApplicantView;
  refused: RefusedStep | null;
}) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  const { intent } = row;
  const name = view.number ?? (view.title || t("untitled"));
  const form = view.draft ? "Draft" : "";
  const text = (key: string) =>
    t(`steps.${intent}.${key}${form}`, {
      name,
      defaultValue: t(`steps.${intent}.${key}`, { name }),
    });
  const error = refused?.fields.comment;
  const asks = row.stated !== "nothing" || intent === "withdraw";
  if (!verdict.allowed) {
    return (
      <Card title={text("title")} level={3}>
        <p>
          {verdict.why.code === "too_late" && view.dueAt
            ? t("steps.tooLate", { date: formatDateTime(view.dueAt, locale) })
            : t(`refusals.${verdict.why.code}`)}
        </p>
        {refused?.comment && <blockquote className="said__text">{refused.comment}</blockquote>}
      </Card>
    );
  }
  return (
    <Card title={text("title")}>
      <form method="post" className="form" noValidate action={`/portal/applications/${view.id}`}>
        <p>{text("lead")}</p>
        <input type="hidden" name="revision" value={view.revision} />
        {asks && (
          <TextArea
            name="comment"
            id={`comment-${intent}`}
            label={t(`steps.${intent}.comment`)}
            hint={t(`steps.${intent}.hint`)}
            error={error && t(`refusals.${error.code}`)}
            defaultValue={refused?.comment}
            rows={row.stated === "nothing" ? 3 : 7}
          />
        )}
        <ButtonRow>
          <Button name="intent" value={intent} variant={row.final ? "danger" : "primary"}>
            {intent === "withdraw" ? text("yes") : say(row.label, locale)}
          </Button>
          {asideIntents.has(intent) && (
            <ButtonLink href={`/portal/applications/${view.id}`} variant="quiet">
              {t("steps.cancel")}
            </ButtonLink>
          )}
        </ButtonRow>
      </form>
    </Card>
  );
}
