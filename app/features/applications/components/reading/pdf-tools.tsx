import { useTranslation } from "react-i18next";
import { formatNumber, useLocale } from "~/platform/i18n";
import { Button } from "~/ui";

/** Moving through the pages and changing their size. */
export function PdfTools({
  page,
  pages,
  percent,
  onGo,
  onLarger,
  onSmaller,
  onFit,
}: {
  page: number;
  pages: number;
  percent: number;
  onGo: (page: number) => void;
  onLarger: (() => void) | undefined;
  onSmaller: (() => void) | undefined;
  onFit: () => void;
}) {
  const { t } = useTranslation("documents");
  const locale = useLocale();
  const shownPercent = `${formatNumber(Math.round(percent * 100), locale)}\u00a0%`;
  return (
    <div className="pdf__tools" role="toolbar" aria-label={t("view.tools")}>
      <div className="pdf__group">
        <Tool
          label={t("view.previous")}
          sign="↑"
          act={page > 1 ? () => onGo(page - 1) : undefined}
        />
        <label className="pdf__goto">
          <span className="sr-only">{t("view.goTo")}</span>
          <select
            className="control pdf__select"
            value={page}
            onChange={(event) => onGo(Number(event.target.value))}
          >
            {Array.from({ length: pages }, (_, index) => index + 1).map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
          <span>{t("view.of", { pages })}</span>
        </label>
        <Tool
          label={t("view.next")}
          sign="↓"
          act={page < pages ? () => onGo(page + 1) : undefined}
        />
      </div>
      <div className="pdf__group">
        <Tool label={t("view.zoomOut")} sign="−" act={onSmaller} />
        <span className="pdf__percent" role="status">
          <span className="sr-only">{t("view.zoom", { percent: shownPercent })}</span>
          <span aria-hidden="true">{shownPercent}</span>
        </span>
        <Tool label={t("view.zoomIn")} sign="+" act={onLarger} />
        <Button type="button" variant="secondary" size="small" onClick={onFit}>
          {t("view.fit")}
        </Button>
      </div>
    </div>
  );
}

function Tool({
  label,
  sign,
  act,
}: {
  label: string;
  sign: string;
  act: (() => void) | undefined;
}) {
  // Not `disabled`: that would drop the keyboard's focus at the last page.
  return (
    <Button
      type="button"
      variant="secondary"
      size="small"
      aria-label={label}
      title={label}
      aria-disabled={act ? undefined : true}
      onClick={() => act?.()}
    >
      <span aria-hidden="true">{sign}</span>
    </Button>
  );
}
