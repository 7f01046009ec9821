import { useTranslation } from "react-i18next";
import { StatusTag, type Tone } from "~/ui";
import type { AgendaState, SessionState } from "../session-states";

const tones: Record<SessionState, Tone> = {
  planned: "neutral",
  frozen: "info",
  open: "action",
  closed: "progress",
  signed: "success",
};

/** Where a session stands. */
export function SessionStateTag({ state }: { state: SessionState }) {
  const { t } = useTranslation("review-committee");
  return <StatusTag tone={tones[state]}>{t(`states.${state}`)}</StatusTag>;
}

const itemTones: Record<AgendaState, Tone> = {
  listed: "neutral",
  voting: "action",
  decided: "success",
  postponed: "warning",
  dropped: "neutral",
};

/** Where an item of an agenda stands. */
export function AgendaStateTag({ state }: { state: AgendaState }) {
  const { t } = useTranslation("review-committee");
  return (
    <StatusTag tone={itemTones[state]} plain={state === "dropped"}>
      {t(`agendaStates.${state}`)}
    </StatusTag>
  );
}
