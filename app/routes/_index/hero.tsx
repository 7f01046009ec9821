import { useTranslation } from "react-i18next";
import { ButtonLink, Container } from "~/ui";

/** What this is, in one look; the drawing of cells that become rooms is decoration. */
export function Hero() {
  const { t } = useTranslation("public");
  return (
    <section className="hero on-night">
      <img className="hero__art" src="/lattice.svg" alt="" width={960} height={720} />
      <Container className="hero__row">
        <div className="hero__text">
          <p className="eyebrow">{t("home.eyebrow")}</p>
          <h1 className="hero__title">{t("home.heading")}</h1>
          <p className="hero__lead">{t("home.lead")}</p>
          <div className="button-row">
            <ButtonLink href="/register" size="large">
              {t("home.apply")}
            </ButtonLink>
            <ButtonLink href="/eligibility" size="large" variant="secondary">
              {t("home.check")}
            </ButtonLink>
          </div>
        </div>
      </Container>
    </section>
  );
}
