import { useTranslation } from "react-i18next";
import {
  Button,
  ButtonRow,
  CheckboxGroup,
  DateField,
  FieldGrid,
  RadioGroup,
  Select,
  TextField,
} from "~/ui";
import type { TypedSession } from "../posts/post-session.server";
import type { SeatRole } from "../session-states";
import type { Candidate } from "../sessions/seat-people.server";
import { type Refused, useErrorOf } from "./refused";

export type SessionCandidates = Record<SeatRole, Candidate[]>;
export type TypedSeats = Pick<TypedSession, "texts" | "members">;

/** Date, place, kind of voting and seats of a session: to plan one, or to change it before it opens. */
export function SessionForm({
  intent,
  hidden,
  people,
  shown,
  refused,
}: {
  intent: "plan_session" | "edit_session";
  hidden: Record<string, string | number>;
  people: SessionCandidates;
  shown: TypedSeats;
  refused: Refused | null;
}) {
  const { t } = useTranslation("review-committee");
  const errorOf = useErrorOf(refused);
  const { texts, members } = shown;
  const person = (seat: "chair" | "secretary") => (
    <Select
      name={seat}
      label={t(`seatRoles.${seat}`)}
      error={errorOf(seat)}
      placeholder={t("fields.choosePerson")}
      defaultValue={texts[seat]}
      options={people[seat].map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
  return (
    <form method="post" noValidate className="stack stack--tight">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FieldGrid columns={2}>
        <DateField
          name="held_on"
          label={t("fields.heldOn")}
          error={errorOf("held_on")}
          defaultValue={texts.held_on}
        />
        <TextField
          name="held_at"
          type="time"
          label={t("fields.heldAtTime")}
          hint={t("fields.moscowTime")}
          error={errorOf("held_at")}
          defaultValue={texts.held_at}
          width="short"
        />
      </FieldGrid>
      <TextField
        name="place"
        label={t("fields.place")}
        hint={t("fields.placeHint")}
        error={errorOf("place")}
        defaultValue={texts.place}
      />
      <RadioGroup
        name="voting"
        legend={t("fields.voting")}
        error={errorOf("voting")}
        defaultValue={texts.voting}
        options={(["open", "secret"] as const).map((value) => ({
          value,
          label: t(`voting.${value}`),
          hint: t(`votingHints.${value}`),
        }))}
      />
      <FieldGrid columns={2}>
        {person("chair")}
        {person("secretary")}
      </FieldGrid>
      <CheckboxGroup
        name="members"
        legend={t("fields.members")}
        hint={t("fields.membersHint")}
        error={errorOf("members")}
        defaultValues={members}
        options={people.member.map(({ id, name }) => ({ value: id, label: name }))}
        layout="columns"
      />
      <ButtonRow>
        <Button name="intent" value={intent}>
          {t(`acts.${intent}`)}
        </Button>
      </ButtonRow>
    </form>
  );
}
