import { useTranslation } from "react-i18next";
import type { ScanState } from "~/features/documents";
import { StatusTag, type Tone } from "~/ui";

const tones: Record<ScanState, Tone> = {
  pending: "progress",
  clean: "success",
  infected: "danger",
  unscanned: "neutral",
  delayed: "progress",
};

/** What the virus scanner says of a file, in words. */
export function ScanTag({ scan }: { scan: ScanState }) {
  const { t } = useTranslation("documents");
  return (
    <StatusTag tone={tones[scan]} plain={scan === "clean"}>
      {t(`scan.${scan}`)}
    </StatusTag>
  );
}
