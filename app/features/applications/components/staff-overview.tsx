import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDate, formatNumber, say, useLocale } from "~/platform/i18n";
import { Banner, Card, Disclosure, LivePart, Split, Stack, Stages, Stat, StatList } from "~/ui";
import type { StaffClarification } from "../clarifications/staff-clarification.server";
import { signedPercent } from "../staff-figures";
import type { StaffView } from "../staff-view.server";
import { StaffClarificationPart } from "./clarification/staff-clarification-card";
import { StaffHeader } from "./staff-header";
import { StaffLastStep } from "./staff-last-step";
import { StaffOrganisation, StaffState } from "./staff-state";
import type { RefusedMove } from "./staff-step";
import { StaffSteps } from "./staff-steps";

/** One application for staff: figures, findings, where it stands, and the steps of this person. */
export function StaffOverview({
  view,
  clarification,
  roles,
  refused,
  announced,
  children,
}: {
  view: StaffView;
  clarification: StaffClarification;
  roles: readonly string[];
  refused: RefusedMove | null;
  /** a step that is taken by announcing what was voted, not by a form of its own */
  announced?: string;
  /** what is said above the steps */
  children?: ReactNode;
}) {
  const { t } = useTranslation("staff");
  const locale = useLocale();
  const steps = view.steps.filter(({ row }) => row.intent !== announced);
  // Its words stand with the questions.
  const told =
    (clarification.open && view.lastStep.intent === "request_clarification") ||
    (clarification.answered && view.lastStep.intent === "answer_clarification");
  return (
    <>
      <StaffHeader
        head={{ ...view, organisation: view.organisation.name }}
        part="overview"
        roles={roles}
      />
      <Stack>
        <KeyFigures view={view} />
        <Split
          aside={
            <LivePart name="side">
              <StaffState view={view} />
              <Card title={t("application.path")}>
                <Stages
                  label={t("application.path")}
                  stateTexts={{
                    past: t("application.pathStates.past"),
                    current: t("application.pathStates.current"),
                    next: t("application.pathStates.next"),
                  }}
                  stages={view.path.map((step) => ({
                    label: say(step.name, locale),
                    state: step.state,
                  }))}
                />
              </Card>
              <StaffOrganisation view={view} />
            </LivePart>
          }
        >
          <LivePart name="state">
            <StaffClarificationPart
              clarification={clarification}
              id={view.id}
              daysLeft={view.pausedDaysLeft}
            />
            {!told && <StaffLastStep step={view.lastStep} />}
            <StaffFindings findings={view.submission.findings} id={view.id} />
          </LivePart>
          <LivePart name="steps" acts>
            {children}
            <StaffSteps view={{ ...view, steps }} refused={refused} />
          </LivePart>
        </Split>
      </Stack>
    </>
  );
}

function KeyFigures({ view }: { view: StaffView }) {
  const { t } = useTranslation("staff");
  const locale = useLocale();
  const { figures } = view;
  const number = (value: number, digits = 0) => formatNumber(value, locale, digits);
  const stat = (name: string, value: number | null, unit: string, note?: ReactNode) =>
    value !== null && (
      <Stat label={t(`application.figure.${name}`)} value={number(value)} unit={unit} note={note} />
    );
  const { power } = figures;
  const norm =
    power &&
    (power.deviation === null
      ? t("application.figure.normOnly", { value: number(power.norm) })
      : t("application.figure.norm", {
          value: number(power.norm),
          difference: signedPercent(power.deviation, locale),
        }));
  return (
    <section aria-label={t("application.figures")}>
      <StatList>
        {stat(
          "area",
          figures.areaM2,
          t("units.m2"),
          figures.expansionM2 !== null &&
            t("application.figure.expansion", { value: number(figures.expansionM2) }),
        )}
        {stat("power", figures.powerKw, t("units.kw"), norm)}
        {stat(
          "capex",
          figures.capexMrub,
          t("units.mrub"),
          figures.confirmedPercent !== null &&
            t("application.figure.confirmed", { value: number(figures.confirmedPercent, 1) }),
        )}
        {stat("staff", figures.staff, t("units.people"))}
        <Stat
          label={t("application.figure.board")}
          value={t(view.board ? "application.figure.boardYes" : "application.figure.boardNo")}
        />
      </StatList>
    </section>
  );
}

/** What was found when the application was submitted; renders nothing when nothing was. */
function StaffFindings({
  findings,
  id,
}: {
  findings: StaffView["submission"]["findings"];
  id: string;
}) {
  const { t } = useTranslation("staff");
  const locale = useLocale();
  const { flags, warnings, gaps } = findings;
  if (flags.length + warnings.length + gaps.length === 0) return null;
  const link = (field: string, text: string) => (
    <a href={`/admin/applications/${id}/answers#${encodeURIComponent(field)}`}>{text}</a>
  );
  return (
    <Card title={t("application.findings")}>
      <Stack gap="tight">
        {flags.length > 0 && (
          <Banner tone="warning" title={t("application.flags")}>
            <ul className="list-disc pl-5">
              {flags.map((flag) => (
                <li key={flag.code + flag.field}>{link(flag.field, say(flag.message, locale))}</li>
              ))}
            </ul>
          </Banner>
        )}
        {warnings.length > 0 && (
          <Disclosure summary={t("application.warnings", { count: warnings.length })}>
            <ul className="list-disc pl-5">
              {warnings.map((warning) => (
                <li key={warning.code + warning.field}>
                  {link(warning.field, say(warning.message, locale))}
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
        {gaps.length > 0 && (
          <Disclosure summary={t("application.gaps", { count: gaps.length })}>
            <ul className="list-disc pl-5">
              {gaps.map((gap) => (
                <li key={gap.field}>
                  {link(
                    gap.field,
                    t("application.gapBy", {
                      label: say(gap.label, locale),
                      date: formatDate(gap.by, locale),
                    }),
                  )}
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </Stack>
    </Card>
  );
}
