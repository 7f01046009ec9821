import { useTranslation } from "react-i18next";
import type { SectionPage } from "../../draft/section-page.server";

/** The sections of the application with their states; any may be opened in any order. */
export function SectionNav({ page }: { page: SectionPage }) {
  const { t } = useTranslation("form");
  return (
    <nav className="section-nav" aria-label={t("nav.label")}>
      <ol>
        {page.sections.map(({ code, title, state }) => (
          <li key={code}>
            <span className={`section-nav__mark section-nav__mark--${state}`} aria-hidden="true" />
            <a
              href={`/portal/applications/${page.applicationId}/sections/${code}`}
              aria-current={code === page.code ? "page" : undefined}
            >
              {title}
              <span className="sr-only"> ({t(`nav.states.${state}`)})</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
