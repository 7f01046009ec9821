import { useTranslation } from "react-i18next";
import { Button, Card, Disclosure, TextArea } from "~/ui";
import type { ItemView } from "../views/item-view.server";
import { type Refused, useErrorOf } from "./refused";

/** Who takes no part in an item, and the form by which the reader withdraws from it. */
export function RecusalsCard({ view, refused }: { view: ItemView; refused: Refused | null }) {
  const { t } = useTranslation("review-committee");
  const errorOf = useErrorOf(refused);
  return (
    <Card title={t("recusal.heading")}>
      {view.recusals.length === 0 ? (
        <p className="quiet">{t("recusal.none")}</p>
      ) : (
        <ul>
          {view.recusals.map(({ name, ground, note }) => (
            <li key={name}>
              {name}
              <span className="block text-sm text-ink-soft">
                {t(`grounds.${ground}`)}
                {note && `: ${note}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {view.acts.includes("recuse") && (
        <Disclosure summary={t("acts.recuse")} open={refused !== null}>
          <form method="post" className="stack stack--tight">
            <p>{t("actTexts.recuse")}</p>
            <TextArea
              name="note"
              label={t("recusal.note")}
              optionalText={t("optional")}
              error={errorOf("note")}
              rows={2}
            />
            <Button variant="danger" name="intent" value="recuse">
              {t("acts.recuse")}
            </Button>
          </form>
        </Disclosure>
      )}
    </Card>
  );
}
