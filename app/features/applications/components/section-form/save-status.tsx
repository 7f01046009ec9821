import { useTranslation } from "react-i18next";
import { formatDateTime, formatTime, useLocale } from "~/platform/i18n";
import { Banner, Button } from "~/ui";
import type { SaveState } from "./use-autosave";

/** One line that says whether what is typed is safe; announced politely. */
export function SaveStatus({
  state,
  savedAt,
  savedBy,
}: {
  state: SaveState;
  savedAt: Date | null;
  savedBy: string;
}) {
  const { t } = useTranslation("form");
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
    switch (state.kind) {
      case "clean":
        return savedAt
          ? t("save.savedBy", { date: formatDateTime(savedAt, locale), name: savedBy })
          : t("save.never");
      case "saved":
        return t("save.saved", { time: formatTime(state.at, locale) });
      case "saving":
        return t("save.saving");
      case "pending":
        return t("save.pending");
      case "failed":
        return t("save.failed");
      default:
        return t("save.pending");
    }
  }
}

/** What stands in the way of saving and what the person can do about it. */
export function SaveTrouble({ state }: { state: SaveState }) {
  const { t } = useTranslation("form");
  if (state.kind === "conflict") {
    return (
      <Banner
        tone="warning"
        announce="alert"
        title={t("save.conflict", { name: state.by })}
        actions={
          <Button name="intent" value="save" form="section-form">
            {t("save.conflictAction")}
          </Button>
        }
      />
    );
  }
  if (state.kind === "closed" || state.kind === "signed_out" || state.kind === "too_large") {
    const key = { signed_out: "signedOut", too_large: "tooLarge" };
    const text = state.kind === "closed" ? closedText(state.why) : key[state.kind];
    return <Banner tone="danger" announce="alert" title={t(`save.${text}`)} />;
  }
  return null;
}

/** Why nothing can be saved any more. */
function closedText(why: string): string {
  return why === "gone" || why === "forbidden" ? why : "closed";
}
