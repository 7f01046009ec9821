import { useTranslation } from "react-i18next";
import { formatNumber, useLocale } from "~/platform/i18n";
import { Container } from "~/ui";

/** Everything about the site that is public (design §1). */
const figures = [
  { key: "site", value: 19.4 },
  { key: "buildings", value: 240_000 },
  { key: "cluster", value: 58.6 },
];

export function Facts() {
  const { t } = useTranslation("public");
  const locale = useLocale();
  return (
    <section className="figures" aria-label={t("home.factsTitle")}>
      <Container className="figures__row">
        <dl className="figures__list">
          {figures.map(({ key, value }) => (
            <div key={key} className="figures__item">
              <dt>{t(`home.facts.${key}.label`)}</dt>
              <dd>
                {formatNumber(value, locale)}
                <span className="figures__unit"> {t(`home.facts.${key}.unit`)}</span>
              </dd>
            </div>
          ))}
        </dl>
        <p className="figures__text">
          {t("home.factsText")} <a href="/site">{t("home.factsLink")}</a>
        </p>
      </Container>
    </section>
  );
}
