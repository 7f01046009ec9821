import { useTranslation } from "react-i18next";
import { Banner, ButtonLink, ButtonRow, PageHeader } from "~/ui";
import type { SectionPage } from "../draft/section-page.server";
import type { ShownSection } from "../draft/shown-section";
import { PresenceLine } from "./section-form/presence-line";
import { ShownAnswers } from "./shown-answers";

type Readable = Extract<SectionPage, { mode: "read" }>;

/** A section that cannot be changed by this person, and why. */
export function SectionReading({ page }: { page: Readable }) {
  const { t } = useTranslation("form");
  return (
    <div className="stack">
      <PageHeader
        compact
        back={{ href: `/portal/applications/${page.applicationId}`, label: t("toApplication") }}
        eyebrow={t("step", { number: page.position, total: page.total })}
        title={page.title}
      />
      <PresenceLine here={page.here} />
      <Banner tone="info">{t(`readOnly.${page.why}`)}</Banner>
      <ShownAnswers section={page.shown} level={2} />
    </div>
  );
}

/** During a clarification: the answers of the section that nobody asked about. */
export function KeptAnswers({ section }: { section: ShownSection }) {
  const { t } = useTranslation("form");
  return (
    <section className="kept-answers" aria-labelledby="kept-title">
      <h2 id="kept-title">{t("asked.kept")}</h2>
      <p className="quiet">{t("asked.keptLead")}</p>
      <ShownAnswers section={section} />
    </section>
  );
}

const titles: Partial<Record<string, string>> = {
  field_not_open: "lost.shut",
  gone: "lost.goneTitle",
};
const leads: Partial<Record<string, string>> = {
  field_not_open: "refused.field_not_open",
  forbidden: "refused.forbidden",
  gone: "lost.gone",
};

/** What somebody typed into a section that can no longer be saved, so that they can copy it. */
export function TypedInVain({
  applicationId,
  code,
  typed,
}: {
  applicationId: string;
  code: string;
  typed: ShownSection | null;
}) {
  const { t } = useTranslation("form");
  const gone = code === "gone";
  return (
    <div className="stack">
      <PageHeader compact title={t(titles[code] ?? "lost.title")} />
      <Banner tone="warning" announce="alert">
        {t(leads[code] ?? "lost.lead")}
      </Banner>
      {typed && (
        <section className="stack" aria-label={t("lost.typed")}>
          <h2>{t("lost.typed")}</h2>
          <ShownAnswers section={typed} />
        </section>
      )}
      <ButtonRow>
        <ButtonLink href={gone ? "/portal" : `/portal/applications/${applicationId}`}>
          {t(gone ? "lost.toPortal" : "lost.toApplication")}
        </ButtonLink>
      </ButtonRow>
    </div>
  );
}
