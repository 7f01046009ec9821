import { formatNumber } from "~/platform/i18n";
import { Banner } from "~/ui";
import { isWhole, type OfferGap } from "../content/gaps";
import { resourceName, useWording } from "./use-wording";

function useGapText() {
  const { words, locale } = useWording();
  return ({ code, params = {} }: OfferGap): string => {
    const number = (value: unknown) =>
      typeof value === "number" ? formatNumber(value, locale, 2) : String(value ?? "");
    return words(`check.${code}`, {
      ...params,
      offered: number(params.offered),
      wanted: number(params.wanted),
      resource: resourceName(String(params.resource ?? ""), locale),
    });
  };
}

/** What is to be looked at about one field, beside it. */
export function GapNotes({ gaps, field }: { gaps: readonly OfferGap[]; field: OfferGap["field"] }) {
  const text = useGapText();
  const own = gaps.filter((gap) => gap.field === field);
  if (own.length === 0) return null;
  const blocks = own.some((gap) => gap.blocks);
  return (
    <Banner tone={blocks ? "warning" : "info"}>
      <ul className="list-disc pl-5">
        {own.map((gap) => (
          <li key={`${gap.code}-${JSON.stringify(gap.params)}`}>{text(gap)}</li>
        ))}
      </ul>
    </Banner>
  );
}

/** Whether a draft can be issued, and what stands in the way. */
export function GapSummary({ gaps }: { gaps: readonly OfferGap[] }) {
  const { words } = useWording();
  const text = useGapText();
  const whole = isWhole(gaps);
  const shown = whole ? gaps : gaps.filter(({ blocks }) => blocks);
  return (
    <Banner
      tone={whole ? "success" : "warning"}
      title={words(whole ? "check.whole" : "check.blocked")}
    >
      {shown.length > 0 && (
        <>
          {whole && <p>{words("check.remarks")}</p>}
          <ul className="list-disc pl-5">
            {shown.map((gap) => (
              <li key={`${gap.code}-${JSON.stringify(gap.params)}`}>
                <a href={`#part-${gap.field}`}>{text(gap)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Banner>
  );
}
