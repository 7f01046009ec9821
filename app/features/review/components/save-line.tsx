import { useTranslation } from "react-i18next";
import { formatDateTime, formatTime, useLocale } from "~/platform/i18n";
import { Banner } from "~/ui";
import type { SaveState } from "./use-autosave";

/** One line that says whether what is typed is safe; announced politely. */
export function SaveLine({ state, savedAt }: { state: SaveState; savedAt: Date | null }) {
  const { t } = useTranslation("review-scoring");
  const locale = useLocale();
  return (
    <p
      role="status"
      className={`save-status save-status--${state.kind}`}
      aria-label={t("save.state")}
    >
      {text()}
    </p>
  );

  function text() {
    if (state.kind === "saved") return t("save.saved", { time: formatTime(state.at, locale) });
    if (state.kind !== "clean") return t(`save.${state.kind}`);
    return savedAt ? t("save.at", { date: formatDateTime(savedAt, locale) }) : t("save.never");
  }
}

/** Saving while typing has ended: why, and what to do about it. */
export function SaveTrouble({ state }: { state: SaveState }) {
  const { t } = useTranslation("review-scoring");
  if (state.kind !== "closed") return null;
  const key = state.code === "stale" ? "save.staleTab" : "save.ended";
  return <Banner tone="warning" announce="alert" title={t(key)} />;
}
