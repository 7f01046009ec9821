import { useTranslation } from "react-i18next";
import { formatDateTime, say, useLocale } from "~/platform/i18n";
import { Banner, DefinitionList, Disclosure, StatusTag } from "~/ui";
import type { Verdict } from "../../conclusion/conclusion-form";
import { statutoryCriteria } from "../../conclusion/statutory";

export type ShownConclusion = {
  verdicts: readonly Verdict[];
  text: string;
  positive: boolean;
  sha256: string;
  signedAt: Date;
  /** false: the bulletin was given back since, the conclusion counts no more */
  current?: boolean;
  /** false: the stored text is not the one that was signed */
  intact?: boolean;
};

/** A signed conclusion: the answers with their grounds, the signature, and the very text that was signed. */
export function SignedConclusion({ conclusion }: { conclusion: ShownConclusion }) {
  const { t } = useTranslation("review-scoring");
  const locale = useLocale();
  const { verdicts, text, positive, sha256, signedAt, current = true, intact = true } = conclusion;
  return (
    <div className="stack stack--tight">
      {!intact && <Banner tone="danger" title={t("conclusion.notIntact")} />}
      <p className="tag-line">
        <StatusTag tone={positive ? "success" : "danger"}>
          {t(positive ? "conclusion.positive" : "conclusion.negative")}
        </StatusTag>
        {!current && <StatusTag tone="neutral">{t("conclusion.superseded")}</StatusTag>}
      </p>
      <DefinitionList
        items={statutoryCriteria.map(({ number, name }) => {
          const verdict = verdicts.find((one) => one.number === number);
          return {
            key: String(number),
            term: `${number}. ${say(name, locale)}`,
            value: verdict ? t(`conclusion.answers.${verdict.answer}`) : "—",
            hint: <span className="facts__text">{verdict?.grounds}</span>,
          };
        })}
      />
      <p className="signature">
        {t("conclusion.signedAt", { date: formatDateTime(signedAt, locale) })}
        <br />
        SHA-256: <code>{sha256}</code>
      </p>
      <Disclosure summary={t("conclusion.text")}>
        <pre className="signed-text" lang="ru">
          {text}
        </pre>
      </Disclosure>
    </div>
  );
}
