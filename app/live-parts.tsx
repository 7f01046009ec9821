import { useLocation } from "@remix-run/react";
import { useContext } from "react";
import { useTranslation } from "react-i18next";
import { ResponseContext } from "./response-context";

/** The small script that renews marked parts of the page, and the line in which it speaks. */
export function LiveParts() {
  const { t } = useTranslation("ui");
  const { pathname, search } = useLocation();
  const { nonce, arrivedAt } = useContext(ResponseContext);
  return (
    <>
      <div id="live" className="live" role="status" data-renewed={t("live.renewed")}>
        <p hidden>
          {t("live.news")} <a href={pathname + search}>{t("live.refresh")}</a>
        </p>
      </div>
      <script type="module" src="/live.js" nonce={nonce} data-since={arrivedAt} />
    </>
  );
}
