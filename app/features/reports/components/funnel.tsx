import { useTranslation } from "react-i18next";
import { type ApplicationStatus, stageNames, statusRow } from "~/features/applications";
import { formatNumber, say, useLocale } from "~/platform/i18n";
import { Card, DataTable, Disclosure, Meter, Stack } from "~/ui";
import type { MyWork } from "../work/my-work.server";

type Line = { key: string; stage: string; status: ApplicationStatus; total: number };

/** Where applications stand: a bar for each stage, and the same figures as a table. */
export function Funnel({ funnel, open, ended }: Pick<MyWork, "funnel" | "open" | "ended">) {
  const { t } = useTranslation("staff");
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale, 0);
  const lines: Line[] = [
    ...funnel.flatMap(({ stage, statuses }) =>
      statuses.map(({ status, total }) => ({
        key: status,
        stage: say(stageNames[stage], locale),
        status,
        total,
      })),
    ),
    ...ended.map(({ status, total }) => ({
      key: status,
      stage: t("work.ended"),
      status,
      total,
    })),
  ];
  const all = lines.reduce((sum, line) => sum + line.total, 0);
  return (
    <Card title={t("work.funnel")}>
      <Stack>
        {open === 0 ? (
          <p>{t("work.funnelEmpty")}</p>
        ) : (
          <Stack gap="tight">
            <p className="text-sm text-ink-soft">{t("work.funnelLead", { total: number(open) })}</p>
            <div className="grid gap-x-8 gap-y-4 md:grid-cols-2 xl:grid-cols-3">
              {funnel.map(({ stage, total }) => (
                <Meter
                  key={stage}
                  label={say(stageNames[stage], locale)}
                  text={number(total)}
                  parts={[{ percent: (100 * total) / open }]}
                />
              ))}
            </div>
          </Stack>
        )}
        {all > 0 && (
          <Disclosure summary={t("work.funnelTable")}>
            <DataTable
              caption={t("work.funnelCaption")}
              captionHidden
              narrow="scroll"
              rows={lines}
              rowKey={(line) => line.key}
              columns={[
                {
                  key: "status",
                  header: `${t("table.status")} · ${t("work.stage").toLowerCase()}`,
                  rowHeader: true,
                  cell: (line) => (
                    <>
                      <a href={`/admin/applications?status=${line.status}`}>
                        {say(statusRow(line.status).staff, locale)}
                      </a>
                      <span className="block font-normal text-ink-soft">{line.stage}</span>
                    </>
                  ),
                },
                {
                  key: "total",
                  header: t("work.count"),
                  numeric: true,
                  cell: (line) => number(line.total),
                },
              ]}
              footer={
                <tr>
                  <th scope="row">{t("work.sum")}</th>
                  <td className="is-numeric">{number(all)}</td>
                </tr>
              }
            />
          </Disclosure>
        )}
      </Stack>
    </Card>
  );
}
