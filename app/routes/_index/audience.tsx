import { Building2, FlaskConical, HandCoins } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Container } from "~/ui";

const groups = [
  { key: "startup", Icon: FlaskConical },
  { key: "pharma", Icon: Building2 },
  { key: "investor", Icon: HandCoins },
];

/** Whom the portal serves and what each of them brings. */
export function Audience() {
  const { t } = useTranslation("public");
  return (
    <section className="band">
      <Container>
        <h2>{t("home.audienceTitle")}</h2>
        <p className="band__lead">{t("home.audienceLead")}</p>
        <ul className="audience">
          {groups.map(({ key, Icon }) => (
            <li key={key} className="audience__item">
              <Icon className="audience__icon" strokeWidth={1.5} aria-hidden="true" />
              <h3>{t(`home.audience.${key}.title`)}</h3>
              <p>{t(`home.audience.${key}.text`)}</p>
            </li>
          ))}
        </ul>
      </Container>
    </section>
  );
}
