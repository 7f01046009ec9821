import { FitReasons, sayQuarter } from "~/features/site";
import type { ShownLeftOut, ShownProposal } from "../page/shown-proposal";
import { useProposalWords } from "./proposal-words";

/** Every phase that is left out, and why. */
export function LeftOutList({ proposal: { leftOut } }: { proposal: ShownProposal }) {
  const { t } = useProposalWords();
  return (
    <section className="mt-6">
      <h3 className="candidate__name mb-2">{t("leftOut.title")}</h3>
      {leftOut.length === 0 && <p>{t("leftOut.none")}</p>}
      {leftOut.map((one) => (
        <LeftOut key={`${one.phase.applicationId}.${one.phase.phase}`} one={one} />
      ))}
    </section>
  );
}

function LeftOut({ one }: { one: ShownLeftOut }) {
  const { t, phase, blocker, locale } = useProposalWords();
  const { why, units, quarters, findings, blockers } = one;
  const said = {
    units: units.join(", "),
    from: quarters ? sayQuarter(quarters.from, locale) : "",
    until: quarters ? sayQuarter(quarters.until - 1, locale) : "",
  };
  const key = why === "does_not_fit" && units.length === 0 ? "no_units" : why;
  return (
    <div className="space-unit">
      <p>
        <a href={`/admin/applications/${one.phase.applicationId}/allocation`}>{phase(one.phase)}</a>{" "}
        {one.phase.title}
      </p>
      <p>{t(`leftOut.${key}`, said)}</p>
      {findings.length > 0 && (
        <FitReasons fit={{ verdict: "does_not_fit", findings, open: [], wasteM2: 0 }} />
      )}
      {blockers.length > 0 && (
        <ul className="fit-reasons">
          {blockers.map((each) => {
            const text = blocker(each);
            return <li key={text}>{text}</li>;
          })}
        </ul>
      )}
    </div>
  );
}
