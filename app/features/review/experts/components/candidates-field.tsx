import { useTranslation } from "react-i18next";
import { formatDate, useLocale } from "~/platform/i18n";
import { CheckboxGroup, type Choice, Disclosure, Stack } from "~/ui";
import type { Candidate } from "../../proposal/candidates";
import { nameOf } from "./demands-card";

type Words = (key: string, params?: Record<string, unknown>) => string;

/** Who can be asked about one application: the proposed and the ticked at hand, the others one click away. */
export function CandidatesField({
  name,
  legend,
  candidates,
  ticked,
  error,
}: {
  name: string;
  legend: string;
  candidates: readonly Candidate[];
  /** what was ticked in a form that was refused; the proposal otherwise */
  ticked?: readonly string[];
  error?: string;
}) {
  const { t } = useTranslation("review-experts");
  const chosen = ticked ?? candidates.filter((one) => one.proposed).map(({ id }) => id);
  const free = candidates.filter(({ obstacle }) => obstacle === null);
  const near = free.filter(({ id, proposed }) => proposed || chosen.includes(id));
  const others = free.filter((one) => !near.includes(one));
  const barred = candidates.filter(({ obstacle }) => obstacle !== null);
  const choice = useChoice();
  return (
    <Stack gap="tight">
      {near.length > 0 && (
        <CheckboxGroup
          name={name}
          legend={legend}
          error={error}
          defaultValues={chosen}
          options={near.map(choice)}
        />
      )}
      {others.length > 0 && (
        <Disclosure
          summary={t("page.others", { count: others.length })}
          open={near.length === 0 || undefined}
        >
          <CheckboxGroup
            name={name}
            id={near.length > 0 ? `${name}-others` : name}
            legend={legend}
            error={near.length > 0 ? undefined : error}
            options={others.map(choice)}
          />
        </Disclosure>
      )}
      {barred.length > 0 && (
        <Disclosure summary={t("page.unavailable", { count: barred.length })}>
          <ul className="list-disc pl-5 text-sm">
            {barred.map((one) => (
              <li key={one.id}>
                {one.name} — <Why candidate={one} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Stack>
  );
}

function Why({ candidate: { obstacle, away } }: { candidate: Candidate }) {
  const { t } = useTranslation("review-experts");
  const locale = useLocale();
  const day = (text: string | null) => text && formatDate(`${text}T12:00:00Z`, locale);
  const which = away.from && away.until ? "both" : away.from ? "from" : "until";
  const period = t(`page.away.${which}`, { from: day(away.from), until: day(away.until) });
  return <>{t(`page.obstacles.${obstacle}`, { period })}</>;
}

function useChoice(): (candidate: Candidate) => Choice {
  const { t } = useTranslation("review-experts");
  const locale = useLocale();
  const say: Words = t;
  return (one) => {
    const names = one.fitting.map((code) => nameOf(code, locale)).join("; ");
    return {
      value: one.id,
      label: one.name,
      hint: [
        say(one.external ? "external" : "internal"),
        `${say("load").toLowerCase()} ${say("loadOf", { load: one.load, cap: one.cap })}`,
        names ? say("page.fits", { names }) : say("page.fitsNothing"),
        ...one.doubts.map((doubt) => say(`page.doubts.${doubt}`)),
      ].join(" · "),
    };
  };
}
