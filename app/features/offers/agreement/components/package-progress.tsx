import { useTranslation } from "react-i18next";
import { Banner } from "~/ui";
import type { DocumentState } from "../document-state";
import type { Side } from "../package-rows";

/** How many documents are ready, and that nobody has checked the signatures. */
export function PackageProgress({
  documents,
  signed,
  ended,
  side,
}: {
  documents: readonly { state: DocumentState }[];
  signed: boolean;
  ended: boolean;
  side: Side;
}) {
  const { t } = useTranslation("agreements");
  const ready = documents.filter(({ state }) => state === "ready").length;
  const total = documents.length;
  if (ended) return <Banner tone="info" title={t("progress.ended")} />;
  const whole = ready === total;
  const title = signed
    ? t("progress.signed")
    : whole
      ? t("progress.whole")
      : t("progress.some", { ready, total });
  return (
    <Banner tone={signed ? "success" : whole ? "action" : "info"} title={title}>
      <p>
        {!signed && t(`progress.${whole ? "wholeText" : "someText"}.${side}`)}{" "}
        {t("signature.notConnected")}
      </p>
    </Banner>
  );
}
