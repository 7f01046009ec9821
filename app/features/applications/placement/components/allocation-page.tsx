import { useTranslation } from "react-i18next";
import { IllustrativeNote, parameterName, sayQuarter } from "~/features/site";
import { formatDate, formatNumber, useLocale } from "~/platform/i18n";
import { Banner, Button, ButtonLink, Card, EmptyState, LivePart, Stack, StatusTag } from "~/ui";
import { StaffHeader } from "../../components/staff-header";
import type { AllocationPageData } from "../allocation-page.server";
import { GivenSpace } from "./given-space";
import { type RefusedSpace, RefusedSpaceSummary } from "./refused-space";
import { SpaceChoice } from "./space-choice";

const notices = ["taken", "changed", "released", "moved", "joined", "left"] as const;

/** Where an application is to stand: its phases, what it has been given, and what would fit. */
export function AllocationPage({
  page,
  roles,
  done,
  refused,
}: {
  page: AllocationPageData;
  roles: readonly string[];
  /** what was just done, as the address says */
  done: string | null;
  refused: RefusedSpace | null;
}) {
  const { t } = useTranslation("site-allocations");
  const notice = notices.find((one) => one === done);
  const live = page.allocations.filter((one) => one.state !== "ended");
  const ended = page.allocations.filter((one) => one.state === "ended");
  return (
    <>
      <RefusedSpaceSummary refused={refused} />
      <StaffHeader head={page.head} part="allocation" roles={roles} />
      <Stack>
        {page.illustrative && <IllustrativeNote />}
        {notice && !refused && (
          <Banner tone="success" announce="status" title={t(`done.${notice}`)} />
        )}
        {page.phases.length === 0 ? (
          <Card title={t("title")}>
            <EmptyState level={3} title={t("noDemand")}>
              <p>{t("noDemandText")}</p>
            </EmptyState>
          </Card>
        ) : (
          <LivePart name="space" acts>
            <Stack>
              <Phases page={page} />
              <GivenSpace rows={live} refused={refused} />
              {page.chosen && <SpaceChoice page={page} chosen={page.chosen} refused={refused} />}
              {ended.length > 0 && <GivenSpace rows={ended} refused={null} ended />}
            </Stack>
          </LivePart>
        )}
      </Stack>
    </>
  );
}

function Phases({ page }: { page: AllocationPageData }) {
  const { t } = useTranslation("site-allocations");
  return (
    <Card title={t("phases.title")}>
      {page.phases.map((phase) => (
        <Phase key={phase.phase} page={page} phase={phase} />
      ))}
    </Card>
  );
}

type PhaseRow = AllocationPageData["phases"][number];

function Phase({ page, phase }: { page: AllocationPageData; phase: PhaseRow }) {
  const { t } = useTranslation("site-allocations");
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale, 1);
  const facts = [
    t("phases.area", { area: number(phase.areaM2) }),
    phase.powerKw !== null && t("phases.power", { power: number(phase.powerKw) }),
    phase.gmp && t("phases.gmp"),
    phase.bsl !== null && t("phases.bsl", { bsl: phase.bsl }),
    phase.from !== null && t("phases.from", { quarter: sayQuarter(phase.from, locale) }),
    phase.until !== null && t("phases.until", { quarter: sayQuarter(phase.until - 1, locale) }),
  ].filter((fact) => fact !== false);
  const whole = phase.givenM2 >= phase.areaM2;
  return (
    <div className="space-unit">
      <p className="space-unit__head">
        <strong>
          {t("phases.number", { number: phase.phase + 1 })}
          {phase.name && ` · ${phase.name}`}
        </strong>
        <StatusTag tone={whole ? "success" : phase.givenM2 > 0 ? "progress" : "neutral"}>
          {t(whole ? "phases.given" : "phases.givenPart", { area: number(phase.givenM2) })}
        </StatusTag>
        {phase.waiting && (
          <StatusTag tone={phase.waiting.fits ? "action" : "info"}>
            {t(phase.waiting.fits ? "waiting.fits" : "waiting.waits")}
          </StatusTag>
        )}
      </p>
      <p>{facts.join(" · ")}</p>
      {phase.waiting && <WaitingReasons waiting={phase.waiting} />}
      <div className="button-row mt-2">
        {page.chosen?.phase !== phase.phase && (
          <ButtonLink variant="secondary" size="small" href={`?phase=${phase.phase}#choice`}>
            {t("phases.choose")}
            <Of phase={phase} />
          </ButtonLink>
        )}
        {page.allocates && (!whole || phase.waiting) && <ListForm phase={phase} />}
      </div>
    </div>
  );
}

function ListForm({ phase }: { phase: PhaseRow }) {
  const { t } = useTranslation("site-allocations");
  return (
    <form method="post">
      <input type="hidden" name="phase" value={phase.phase} />
      <Button
        variant="quiet"
        size="small"
        name="intent"
        value={phase.waiting ? "leave_waiting" : "join_waiting"}
      >
        {t(phase.waiting ? "waiting.leave" : "waiting.join")}
        <Of phase={phase} />
      </Button>
    </form>
  );
}

function WaitingReasons({ waiting }: { waiting: NonNullable<PhaseRow["waiting"]> }) {
  const { t } = useTranslation("site-allocations");
  const { t: fit } = useTranslation("site-fit");
  const locale = useLocale();
  const since = t("waiting.since", { date: formatDate(waiting.since, locale) });
  const reasons = waiting.reasons.map((one) => parameterName(one, fit, locale).toLowerCase());
  return (
    <p className="text-ink-soft">
      {since}
      {reasons.length > 0 && ` · ${t("waiting.reasons", { reasons: reasons.join(", ") })}`}
    </p>
  );
}

/** Whose button it is, for those who hear it alone. */
function Of({ phase }: { phase: PhaseRow }) {
  const { t } = useTranslation("site-allocations");
  return <span className="sr-only"> · {t("phases.number", { number: phase.phase + 1 })}</span>;
}
