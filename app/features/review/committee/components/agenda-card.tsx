import { useTranslation } from "react-i18next";
import { Button, ButtonRow, Card, EmptyState } from "~/ui";
import type { AgendaRow, SessionView } from "../views/session-view.server";
import { AgendaStateTag } from "./session-state-tag";

/** The agenda in its order; of an item in which the reader takes no part only that it exists. */
export function AgendaCard({ view }: { view: SessionView }) {
  const { t } = useTranslation("review-committee");
  return (
    <Card title={t("agenda.title")}>
      {view.items.length === 0 ? (
        <EmptyState level={3} title={t("agenda.empty")}>
          <p>{t("agenda.emptyText")}</p>
        </EmptyState>
      ) : (
        <ol className="agenda">
          {view.items.map((item) => (
            <li key={item.id} className="agenda__item">
              {item.hidden ? <HiddenRow item={item} /> : <Row item={item} view={view} />}
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

function HiddenRow({ item }: { item: AgendaRow }) {
  const { t } = useTranslation("review-committee");
  return (
    <p className="quiet">
      {t("agenda.item", { no: item.position })}. {t("agenda.hidden")}
    </p>
  );
}

function Row({ item, view }: { item: Extract<AgendaRow, { hidden: false }>; view: SessionView }) {
  const { t } = useTranslation("review-committee");
  const moves = item.acts.includes("move_item");
  const at = view.items.indexOf(item);
  const name = `${item.number} · ${item.title || t("untitled")}`;
  return (
    <>
      <div className="agenda__head">
        <a href={`/admin/committee/${view.id}/items/${item.id}`}>
          {t("agenda.item", { no: item.position })}. {name}
        </a>
        <AgendaStateTag state={item.state} />
      </div>
      <p className="text-sm text-ink-soft">
        {item.organisation}
        {item.outcome && ` · ${t(`outcomes.${item.outcome}`)}`}
      </p>
      {moves && (
        <form method="post">
          <input type="hidden" name="item" value={item.id} />
          <ButtonRow>
            {at > 0 && <ItemButton intent="move_up" name={name} />}
            {at < view.items.length - 1 && <ItemButton intent="move_down" name={name} />}
            {item.acts.includes("remove_item") && <ItemButton intent="remove_item" name={name} />}
          </ButtonRow>
        </form>
      )}
    </>
  );
}

function ItemButton({
  intent,
  name,
}: {
  intent: "move_up" | "move_down" | "remove_item";
  name: string;
}) {
  const { t } = useTranslation("review-committee");
  return (
    <Button variant="quiet" size="small" name="intent" value={intent}>
      {t(`acts.${intent}`)}
      <span className="sr-only">: {name}</span>
    </Button>
  );
}
