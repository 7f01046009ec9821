import { useTranslation } from "react-i18next";
import { DeviationNote } from "~/ui";
import type { ShownFigure } from "../shown-figure";

/** The applicant's value with the norm and what the portal remarked. */
export function FigureFacts({ figure }: { figure: ShownFigure }) {
  const { t } = useTranslation("review-technical");
  const { stated, norm } = figure;
  return (
    <div className="figure__facts">
      <p className="figure__stated">
        {stated.state === "stated" && stated.text}
        {stated.state === "open" && <em>{stated.text}</em>}
        {stated.state === "empty" && <span className="gate__by">{t("notStated")}</span>}
      </p>
      {norm && (
        <DeviationNote
          norm={{ label: t(norm.range ? "usual" : "norm"), text: norm.text }}
          difference={norm.difference}
          tone={norm.far ? "warning" : "neutral"}
        />
      )}
      {figure.correctedNorm && (
        <p className="gate__by">{t("correctedNorm", { norm: figure.correctedNorm })}</p>
      )}
      {figure.remarks.map((remark) => (
        <p key={remark} className="figure__remark">
          {remark}
        </p>
      ))}
    </div>
  );
}
