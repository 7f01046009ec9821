import { useTranslation } from "react-i18next";
import { formatTime, useLocale } from "~/platform/i18n";
import type { Present } from "../../presence/presence";
import type { ColleagueNews } from "./colleague-news";

/** Who else has the section open. */
export function PresenceLine({ here }: { here: readonly Present[] }) {
  const { t } = useTranslation("form");
  return (
    <p className="presence" role="status" aria-label={t("live.presence")}>
      {here.length > 0 && (
        <>
          {here.map(({ userId, initials }) => (
            <span key={userId} className="presence__chip" aria-hidden="true">
              {initials}
            </span>
          ))}
          <span>{t("live.here", { names: here.map((one) => one.name).join(", ") })}</span>
        </>
      )}
    </p>
  );
}

/** That a colleague saved while the page was open; announced politely. */
export function NewsLine({ last, disputes }: { last: ColleagueNews["last"]; disputes: number }) {
  const { t } = useTranslation("form");
  const locale = useLocale();
  return (
    <p className="colleague-news" role="status" aria-label={t("live.news")}>
      {last &&
        t(last.count > 0 ? "live.saved" : "live.savedSame", {
          name: last.name,
          time: formatTime(last.at, locale),
          count: last.count,
        })}
      {disputes > 0 && ` ${t("live.choose", { count: disputes })}`}
    </p>
  );
}
