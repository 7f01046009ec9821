import { useTranslation } from "react-i18next";
import { formatNumber, useLocale } from "~/platform/i18n";
import { Banner, ButtonLink, Card, StatusTag, type Tone } from "~/ui";
import {
  areaBounds,
  capexPerM2,
  type EligibilityLimits,
  type EligibilityResult,
  type Finding,
  type RuleKind,
  type Verdict,
} from "./rules";

const verdictTone = {
  may_apply: "success",
  needs_check: "warning",
  not_possible: "danger",
} as const satisfies Record<Verdict, Tone>;

const kindTone: Record<RuleKind, Tone> = {
  stop: "danger",
  check: "warning",
  note: "info",
  pass: "success",
};

/** The verdict and every rule that spoke, each with its reason, its source and the rule version. */
export function EligibilityAnswer({
  result,
  limits,
}: {
  result: EligibilityResult;
  limits: EligibilityLimits;
}) {
  const { t } = useTranslation("public");
  const { verdict, findings, version } = result;
  return (
    <section className="stack" aria-label={t("eligibility.answerTitle")}>
      <Banner
        tone={verdictTone[verdict]}
        announce="status"
        title={t(`eligibility.verdicts.${verdict}.title`)}
        actions={
          verdict !== "not_possible" && (
            <ButtonLink href="/register">{t("eligibility.register")}</ButtonLink>
          )
        }
      >
        <p>{t(`eligibility.verdicts.${verdict}.text`)}</p>
      </Banner>
      <Card title={t("eligibility.why")} footer={<Version version={version} />}>
        <ul className="findings">
          {findings.map((finding) => (
            <FindingItem key={finding.code} finding={finding} limits={limits} />
          ))}
        </ul>
      </Card>
    </section>
  );
}

function FindingItem({ finding, limits }: { finding: Finding; limits: EligibilityLimits }) {
  const { t } = useTranslation("public");
  const locale = useLocale();
  const { code, kind, basis } = finding;
  const numbers = {
    boardArea: formatNumber(limits.boardAreaM2, locale),
    boardCapex: formatNumber(limits.boardCapexMrub, locale),
    areaMin: formatNumber(areaBounds.min, locale),
    areaMax: formatNumber(areaBounds.max, locale),
    costMin: formatNumber(capexPerM2.min, locale),
    costMax: formatNumber(capexPerM2.max, locale),
  };
  return (
    <li className="findings__item">
      <StatusTag tone={kindTone[kind]}>{t(`eligibility.kinds.${kind}`)}</StatusTag>
      <div>
        <h3 className="findings__title">{t(`eligibility.rules.${code}.title`, numbers)}</h3>
        <p>{t(`eligibility.rules.${code}.text`, numbers)}</p>
        <p className="findings__basis">{t(`eligibility.basis.${basis}`)}</p>
      </div>
    </li>
  );
}

function Version({ version }: { version: string }) {
  const { t } = useTranslation("public");
  return <p className="findings__basis">{t("eligibility.version", { version })}</p>;
}
