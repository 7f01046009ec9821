import type { LoaderFunctionArgs } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { findActor } from "~/features/accounts/index.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";
import { Banner, Card, PageHeader, Prose, Split } from "~/ui";

export const handle = { i18n: ["public"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await findActor(request);
  const t = translator(getLocale(request, actor?.locale), "public");
  return { title: t("privacy.title"), description: t("privacy.description") };
}

type Section = {
  id: string;
  title: string;
  paragraphs: string[];
  list?: string[];
  after?: string;
};

export default function PrivacyPage() {
  const { t } = useTranslation("public");
  const sections = t("privacy.sections", { returnObjects: true }) as Section[];
  return (
    <>
      <PageHeader
        eyebrow={t("privacy.eyebrow")}
        title={t("privacy.heading")}
        lead={t("privacy.lead")}
      />
      <Split
        aside={
          <Card title={t("privacy.contents")}>
            <ul className="page-contents">
              {sections.map(({ id, title }) => (
                <li key={id}>
                  <a href={`#${id}`}>{title}</a>
                </li>
              ))}
            </ul>
          </Card>
        }
      >
        <Banner tone="warning" title={t("privacy.draftTitle")}>
          <p>{t("privacy.draftText")}</p>
        </Banner>
        <Prose>
          {sections.map((section) => (
            <PrivacySection key={section.id} section={section} />
          ))}
        </Prose>
      </Split>
    </>
  );
}

function PrivacySection({ section }: { section: Section }) {
  const { id, title, paragraphs, list, after } = section;
  return (
    <>
      <h2 id={id}>{title}</h2>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {list && (
        <ul>
          {list.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {after && <p>{after}</p>}
    </>
  );
}
