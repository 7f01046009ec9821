import { useTranslation } from "react-i18next";
import type { FieldErrors, Refusal } from "~/platform/refusal";
import { Button, ButtonRow, DateField, Select, TextArea, TextField } from "~/ui";
import { conflictKinds } from "../conflict-kinds";
import type { TypedTies } from "../post-ties.server";

/** A refused form of the page of ties with what was typed. */
export type RefusedTies = { typed: TypedTies; refusal: Refusal; fields: FieldErrors };

type Name = Exclude<keyof TypedTies, "intent">;

function useField(intent: string, refused: RefusedTies | null) {
  const { t } = useTranslation("review-conflicts");
  const own = refused?.typed.intent === intent ? refused : null;
  return (name: Name) => {
    const error = own?.fields[name];
    return {
      name,
      id: `${intent}-${name}`,
      label: t(`ties.${name}`),
      error: error && t(`errors.${error.code}`),
      defaultValue: own?.typed[name] ?? "",
    };
  };
}

function KindField({ field }: { field: ReturnType<ReturnType<typeof useField>> }) {
  const { t } = useTranslation("review-conflicts");
  return (
    <Select
      {...field}
      placeholder={t("ties.kindPlaceholder")}
      options={conflictKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
    />
  );
}

/** A new tie to an organisation. */
export function TieForm({ refused }: { refused: RefusedTies | null }) {
  const { t } = useTranslation("review-conflicts");
  const field = useField("add_tie", refused);
  const optionalText = t("ties.optional");
  return (
    <form method="post" noValidate className="stack stack--tight">
      <KindField field={field("kind")} />
      <TextField {...field("organisation_name")} maxLength={300} />
      <TextField {...field("inn")} inputMode="numeric" optionalText={optionalText} />
      <TextField
        {...field("email_domain")}
        hint={t("ties.domainHint")}
        optionalText={optionalText}
      />
      <DateField {...field("since")} optionalText={optionalText} />
      <DateField {...field("until")} optionalText={optionalText} hint={t("ties.untilHint")} />
      <ButtonRow>
        <Button name="intent" value="add_tie">
          {t("ties.addButton")}
        </Button>
      </ButtonRow>
    </form>
  );
}

/** A person shuts themselves out of one application. */
export function DeclarationForm({ refused }: { refused: RefusedTies | null }) {
  const { t } = useTranslation("review-conflicts");
  const field = useField("declare_conflict", refused);
  return (
    <form method="post" noValidate className="stack stack--tight">
      <TextField {...field("number")} placeholder="ММК-2026-0001" />
      <KindField field={field("kind")} />
      <TextArea {...field("explanation")} rows={3} hint={t("ties.explanationHint")} />
      <ButtonRow>
        <Button name="intent" value="declare_conflict" variant="danger">
          {t("ties.declareButton")}
        </Button>
      </ButtonRow>
    </form>
  );
}
