import { useTranslation } from "react-i18next";
import { Card } from "~/ui";
import { conditionsHref } from "../conditions-query";
import type { ConditionsWork as Work } from "../list-conditions.server";

/** What of the conditions waits for a coordinator, on their first page. */
export function ConditionsWork({ work }: { work: Work }) {
  const { t } = useTranslation("review-conditions");
  const lists = (["sent", "overdue"] as const).filter((list) => work[list] > 0);
  return (
    <Card title={t("work.title")} actions={<a href="/admin/conditions">{t("work.all")}</a>}>
      <ul className="list-disc pl-5">
        {lists.map((list) => (
          <li key={list}>
            <a href={conditionsHref({ list, after: null })}>
              {t(`work.${list}`, { count: work[list] })}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
