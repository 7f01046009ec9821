import { useTranslation } from "react-i18next";
import { Card, DataTable } from "~/ui";
import type { ShownGroup } from "../shown-figure";
import { FigureFacts } from "./figure-facts";
import { FigureVerdict } from "./figure-verdict";
import { GroupTotal } from "./group-total";

/** The sheet as those read it who do not fill it in. */
export function SheetReading({ groups }: { groups: readonly ShownGroup[] }) {
  const { t } = useTranslation("review-technical");
  return groups.map((group) => (
    <Card key={group.code} id={`group-${group.code}`} title={group.title}>
      <DataTable
        caption={group.title}
        captionHidden
        rows={group.figures}
        rowKey={(figure) => figure.code}
        empty={<p>{t("groupEmpty")}</p>}
        columns={[
          {
            key: "figure",
            header: t("columns.figure"),
            rowHeader: true,
            cell: (figure) => figure.label,
          },
          {
            key: "stated",
            header: t("columns.stated"),
            cell: (figure) => <FigureFacts figure={figure} />,
          },
          {
            key: "verdict",
            header: t("columns.verdict"),
            cell: (figure) => (
              <>
                {figure.before !== null && (
                  <p className="figure__remark">
                    {t("changed.before", {
                      version: figure.verdict?.version,
                      value: figure.before,
                    })}
                  </p>
                )}
                {figure.verdict ? (
                  <FigureVerdict verdict={figure.verdict} />
                ) : (
                  <span className="gate__by">{t("unjudged")}</span>
                )}
              </>
            ),
          },
        ]}
      />
      <GroupTotal group={group} />
    </Card>
  ));
}
