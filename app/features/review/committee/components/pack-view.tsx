import { useTranslation } from "react-i18next";
import { formatDateTime, say, useLocale } from "~/platform/i18n";
import { Card, type Definition, DefinitionList } from "~/ui";
import type { Pack } from "../pack/pack";
import { figureLines, figureText } from "../pack/pack-lines";
import type { Words } from "../prints/print-setting";
import type { ItemView } from "../views/item-view.server";
import { ConditionList } from "./condition-list";
import { PackScores } from "./pack-scores";

/** The pack of an item as it was frozen; before that, that there is none yet. */
export function PackView({ view }: { view: ItemView }) {
  const { t } = useTranslation("review-committee");
  const locale = useLocale();
  const { pack, packSha256 } = view;
  if (!pack) {
    return (
      <Card title={t("pack.title")}>
        <p>{t("pack.notYet")}</p>
      </Card>
    );
  }
  const { application, appeal } = pack;
  return (
    <>
      {appeal && <Appeal appeal={appeal} />}
      {appeal && <Earlier pack={pack} />}
      <Card title={t("pack.title")}>
        <DefinitionList
          items={[
            { term: t("pack.organisation"), value: application.organisation.name },
            { term: t("pack.type"), value: t(`types.${application.applicantType}`) },
            { term: t("pack.track"), value: t(`tracks.${application.track}`) },
            {
              term: t("pack.version"),
              value: t("pack.versionOf", {
                version: application.version,
                date: formatDateTime(application.submittedAt, locale),
              }),
            },
            ...(application.board ? [{ term: t("pack.board"), value: t("pack.boardYes") }] : []),
            ...(application.summary
              ? [{ term: t("pack.summary"), value: application.summary }]
              : []),
            { term: t("pack.hash"), value: <code className="break-all">{packSha256}</code> },
          ]}
        />
      </Card>
      <Card title={t("pack.figures")}>
        <DefinitionList
          items={figureLines(pack, t as Words, locale).map(({ label, text }) => ({
            term: label,
            value: text,
          }))}
        />
      </Card>
      <Findings pack={pack} />
      <Screening pack={pack} />
      <Technical pack={pack} />
      <PackScores pack={pack} />
      <Conclusions pack={pack} />
      {!appeal && <Earlier pack={pack} />}
    </>
  );
}

/** What the applicant objects, before all that it was refused on. */
function Appeal({ appeal: { at, text } }: { appeal: NonNullable<Pack["appeal"]> }) {
  const { t } = useTranslation("review-committee");
  const locale = useLocale();
  return (
    <Card title={t("pack.appeal")}>
      <blockquote className="said__text">{text}</blockquote>
      <p className="quiet">{formatDateTime(at, locale)}</p>
    </Card>
  );
}

function Section({
  title,
  items,
  none,
}: {
  title: string;
  items: Definition[] | null;
  none: string;
}) {
  return (
    <Card title={title}>
      {items && items.length > 0 ? (
        <DefinitionList items={items} />
      ) : (
        <p className="quiet">{none}</p>
      )}
    </Card>
  );
}

function Findings({ pack }: { pack: Pack }) {
  const { t } = useTranslation("review-committee");
  const locale = useLocale();
  const { warnings, gaps, flags } = pack.application.findings;
  const items: Definition[] = [
    ...flags.map(({ message }, index) => ({
      key: `flag${index}`,
      term: t("pack.flag"),
      value: say(message, locale),
    })),
    ...warnings.map(({ message }, index) => ({
      key: `warning${index}`,
      term: t("pack.warning"),
      value: say(message, locale),
    })),
    ...gaps.map(({ label }, index) => ({
      key: `gap${index}`,
      term: t("pack.gap"),
      value: say(label, locale),
    })),
  ];
  return <Section title={t("pack.findings")} items={items} none={t("pack.findingsNone")} />;
}

function Screening({ pack: { screening } }: { pack: Pack }) {
  const { t } = useTranslation("review-committee");
  const locale = useLocale();
  const items =
    screening?.gates.map(({ name, answer, note }) => ({
      term: say(name, locale),
      value: t(`gateAnswers.${answer ?? "open"}`),
      hint: note || undefined,
    })) ?? null;
  return <Section title={t("pack.screening")} items={items} none={t("pack.screeningNone")} />;
}

function Technical({ pack: { technical } }: { pack: Pack }) {
  const { t } = useTranslation("review-committee");
  const locale = useLocale();
  const items = technical && [
    {
      term: t("pack.technicalConclusion"),
      value: t(`technicalConclusions.${technical.conclusion ?? "open"}`),
      hint: technical.note || undefined,
    },
    ...technical.figures.map((figure) => ({
      key: figure.field,
      term: say(figure.label, locale),
      value: figureText(figure, t as Words, locale),
      hint: figure.reason || undefined,
    })),
  ];
  return <Section title={t("pack.technical")} items={items} none={t("pack.technicalNone")} />;
}

function Conclusions({ pack: { conclusions } }: { pack: Pack }) {
  const { t } = useTranslation("review-committee");
  const locale = useLocale();
  if (conclusions.length === 0) return null;
  return (
    <Section
      title={t("pack.conclusions")}
      none=""
      items={conclusions.map(({ expert, positive, signedAt, sha256 }) => ({
        key: sha256,
        term: expert,
        value: t(positive ? "pack.positive" : "pack.negative"),
        hint: formatDateTime(signedAt, locale),
      }))}
    />
  );
}

function Earlier({ pack: { earlier } }: { pack: Pack }) {
  const { t } = useTranslation("review-committee");
  const locale = useLocale();
  if (earlier.length === 0) return null;
  return (
    <Card title={t("pack.earlier")}>
      {earlier.map((one) => (
        <div key={one.decidedAt} className="stack stack--tight">
          <p>
            {one.session} · {formatDateTime(one.decidedAt, locale)} ·{" "}
            <strong>{t(`outcomes.${one.outcome}`)}</strong>
          </p>
          <p className="whitespace-pre-line">{one.reasons}</p>
          {one.conditions.length > 0 && <ConditionList conditions={one.conditions} />}
        </div>
      ))}
    </Card>
  );
}
