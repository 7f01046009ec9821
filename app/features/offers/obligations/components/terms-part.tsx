import { useTranslation } from "react-i18next";
import { resourceRow } from "~/features/site";
import { formatDate, formatDateTime, say, typeableNumber, useLocale } from "~/platform/i18n";
import {
  Button,
  ButtonRow,
  Card,
  DateField,
  DefinitionList,
  Disclosure,
  LivePart,
  StatusTag,
  TextArea,
  TextField,
  type Tone,
} from "~/ui";
import { useErrorOf } from "../../agreement/components/use-words";
import { ChangesTable, TermsView } from "../../components/terms-view";
import { agreedLoads } from "../figures";
import { loadField } from "../report-fields";
import type { ChangeState } from "../terms-changes";
import { promiseField, termsAsTyped } from "../terms-fields";
import type { ReportingPageData } from "../views.server";
import type { RefusedReporting } from "./refused";

type Change = ReportingPageData["changes"][number];
type Side = "company" | "cluster";

const tones: Record<ChangeState, Tone> = {
  proposed: "action",
  agreed: "progress",
  in_force: "success",
  declined: "neutral",
  withdrawn: "neutral",
  refused: "warning",
};

/** The terms in force, the versions before and after, and how they are changed. */
export function TermsPart({
  reporting,
  side,
  refused,
}: {
  reporting: ReportingPageData;
  side: Side;
  refused: RefusedReporting | null;
}) {
  const { t } = useTranslation("obligations");
  const locale = useLocale();
  const { terms, current, changes, mayPropose } = reporting;
  const proposing = refused?.typed.intent === "propose_terms" ? refused : null;
  const [newest] = terms;
  return (
    <>
      <Card title={t("terms.title")}>
        <div className="stack">
          <p>
            {t("terms.current", {
              no: current.number,
              date: formatDate(current.inForceFrom, locale),
            })}
          </p>
          <TermsView terms={current.terms} validUntil="" />
          {terms
            .filter(({ number }) => number !== current.number)
            .map((version) => (
              <Disclosure
                key={version.number}
                summary={t(version.number > current.number ? "terms.coming" : "terms.former", {
                  no: version.number,
                  date: formatDate(version.inForceFrom, locale),
                })}
              >
                <TermsView terms={version.terms} validUntil="" />
              </Disclosure>
            ))}
          {mayPropose && newest && (
            <Disclosure summary={t("propose.open")} open={proposing !== null}>
              <ProposalForm newest={newest} refused={proposing} />
            </Disclosure>
          )}
        </div>
      </Card>
      {changes.length > 0 && (
        <Card title={t("changes.title")}>
          <div className="stack">
            {changes.map((change) => (
              <ChangeEntry
                key={change.id}
                change={change}
                side={side}
                refused={refused?.typed.change === change.id ? refused : null}
              />
            ))}
          </div>
        </Card>
      )}
    </>
  );
}

function ProposalForm({
  newest,
  refused,
}: {
  newest: ReportingPageData["terms"][number];
  refused: RefusedReporting | null;
}) {
  const { t } = useTranslation("obligations");
  const locale = useLocale();
  const errorOf = useErrorOf(refused, "obligations");
  const given = refused?.typed ?? termsAsTyped(newest.terms);
  const field = (name: string, label: string, unit?: string) => (
    <TextField
      key={name}
      name={name}
      label={label}
      unit={unit}
      width="medium"
      inputMode="decimal"
      error={errorOf(name)}
      autoComplete="off"
      defaultValue={typeableNumber(given[name] ?? "", locale)}
    />
  );
  return (
    <form method="post" noValidate className="stack stack--tight">
      <input type="hidden" name="terms" value={newest.number} />
      <p>{t("propose.lead")}</p>
      {newest.terms.promises.flatMap(({ year }) => [
        field(promiseField(year, "investmentMrub"), t("propose.investment", { year })),
        field(promiseField(year, "jobs"), t("propose.jobs", { year })),
        field(promiseField(year, "output"), t("propose.output", { year })),
      ])}
      {agreedLoads(newest.terms.loads).map(({ resource }) =>
        field(
          loadField(resource),
          say(resourceRow(resource).label, locale),
          say(resourceRow(resource).unit, locale),
        ),
      )}
      {newest.terms.rentRubM2Year !== null && field("rent", t("propose.rent"))}
      <DateField
        name="in_force_from"
        label={t("propose.from")}
        error={errorOf("in_force_from")}
        defaultValue={refused?.typed.in_force_from}
      />
      <TextArea
        name="reason"
        rows={3}
        label={t("propose.reason")}
        error={errorOf("reason")}
        autoComplete="off"
        defaultValue={refused?.typed.reason}
      />
      <ButtonRow>
        <Button name="intent" value="propose_terms">
          {t("propose.button")}
        </Button>
      </ButtonRow>
    </form>
  );
}

function ChangeEntry({
  change,
  side,
  refused,
}: {
  change: Change;
  side: Side;
  refused: RefusedReporting | null;
}) {
  const { t } = useTranslation("obligations");
  const locale = useLocale();
  const errorOf = useErrorOf(refused, "obligations");
  const said = (one: { at: Date | string; by: string; words?: string }) =>
    [t("moscow", { date: formatDateTime(one.at, locale) }), one.by, one.words]
      .filter(Boolean)
      .join(" · ");
  return (
    <section className="stack stack--tight" id={`change-${change.number}`}>
      <LivePart name={`change-${change.number}`}>
        <div className="stack stack--tight">
          <h3>{t("changes.no", { no: change.number })}</h3>
          <p>
            <StatusTag tone={tones[change.state]}>{t(`changes.states.${change.state}`)}</StatusTag>
          </p>
          <DefinitionList
            items={[
              { term: t("changes.by"), value: t(`changes.sides.${side}.${change.side}`) },
              { term: t("changes.from"), value: formatDate(change.inForceFrom, locale) },
              { term: t("changes.reason"), value: change.reason },
              { term: t("changes.proposed"), value: said(change.proposed) },
              ...(change.answered
                ? [{ term: t("changes.answered"), value: said(change.answered) }]
                : []),
              ...(change.body
                ? [{ term: t("changes.body"), value: t(`changes.bodies.${change.body}`) }]
                : []),
              ...(change.approved
                ? [{ term: t("changes.approved"), value: said(change.approved) }]
                : []),
            ]}
          />
          <ChangesTable
            before={{ terms: change.before, validUntil: "" }}
            after={{ terms: change.terms, validUntil: "" }}
            caption={t("changes.terms")}
          />
        </div>
      </LivePart>
      {change.acts.length > 0 && (
        <form method="post" noValidate className="stack stack--tight">
          <input type="hidden" name="change" value={change.id} />
          <input type="hidden" name="version" value={change.version} />
          <TextArea
            name="words"
            id={`words-${change.id}`}
            rows={2}
            label={t("changes.words")}
            hint={t("changes.wordsHint")}
            error={errorOf("words")}
            autoComplete="off"
            defaultValue={refused?.typed.words}
          />
          <ButtonRow>
            {change.acts.map((act, index) => (
              <Button
                key={act}
                name="intent"
                value={act}
                size="small"
                variant={index === 0 ? "primary" : "secondary"}
              >
                {t(`changes.acts.${act}`)}
                <span className="sr-only">: {t("changes.no", { no: change.number })}</span>
              </Button>
            ))}
          </ButtonRow>
        </form>
      )}
    </section>
  );
}
