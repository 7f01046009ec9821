import { useTranslation } from "react-i18next";
import { Banner, Button } from "~/ui";
import type { CopiedDraft } from "../copying/copied-draft.server";

/** What to look at again in a draft that was begun from an earlier application. */
export function CopiedCard({
  copied,
  applicationId,
  edits,
}: {
  copied: CopiedDraft;
  applicationId: string;
  edits: boolean;
}) {
  const { t } = useTranslation("applications");
  if (copied.sections.length === 0 && copied.points.length === 0) return null;
  const base = `/portal/applications/${applicationId}/sections`;
  return (
    <Banner tone="warning" title={t("copied.title", { number: copied.from ?? t("draftName") })}>
      {copied.points.length > 0 && (
        <ul className="notes">
          {copied.points.map(({ reason, field, label, section }) => (
            <li key={`${reason} ${field}`}>
              {section ? <a href={`${base}/${section}#${field}`}>{label}</a> : label}:{" "}
              {t(`copied.reasons.${reason}`)}
            </li>
          ))}
        </ul>
      )}
      {copied.sections.length > 0 && (
        <>
          <p>{t("copied.sections")}</p>
          <ul>
            {copied.sections.map(({ code, title }) => (
              <li key={code} className="copied-sections__item">
                <a href={`${base}/${code}`}>{title}</a>
                {edits && (
                  <form method="post">
                    <input type="hidden" name="section" value={code} />
                    <Button name="intent" value="confirm_section" variant="quiet" size="small">
                      {t("copied.confirm")}
                      <span className="sr-only"> {title}</span>
                    </Button>
                  </form>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Banner>
  );
}
