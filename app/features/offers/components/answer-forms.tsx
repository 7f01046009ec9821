import {
  Button,
  ButtonRow,
  Card,
  DateField,
  Disclosure,
  Fieldset,
  Select,
  TextArea,
  TextField,
} from "~/ui";
import { type CounterTerm, counterTerms, insteadField, whyField } from "../counter/counter-items";
import { tenancies } from "../draft/draft-form";
import type { TypedAnswer } from "../views/post-applicant-offer.server";
import { type Refused, useSaid, useWording } from "./use-wording";

export type RefusedAnswer = Refused & { typed: TypedAnswer };

type Offer = { id: string; version: number };

function Ref({ offer: { id, version } }: { offer: Offer }) {
  return (
    <>
      <input type="hidden" name="offer" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}

/** What the owner may say to an offer: accept it, ask for a change of it, decline it. */
export function AnswerForms({
  offer,
  asks,
  refused,
}: {
  offer: Offer;
  asks: boolean;
  refused: RefusedAnswer | null;
}) {
  const { words } = useWording();
  const said = useSaid();
  const declined = refused?.typed.intent === "decline_offer" ? refused : null;
  const asked = refused?.typed.intent === "ask_change" ? refused : null;
  return (
    <Card title={words("portal.answerTitle")} id="answer">
      <div className="stack stack--tight">
        <form method="post">
          <Ref offer={offer} />
          <p>{words("portal.acceptText")}</p>
          <ButtonRow>
            <Button name="intent" value="accept_offer">
              {words("portal.accept")}
            </Button>
          </ButtonRow>
        </form>
        {asks && (
          <Disclosure summary={words("portal.ask")} open={asked !== null}>
            <AskForm offer={offer} refused={asked} />
          </Disclosure>
        )}
        <Disclosure summary={words("portal.decline")} open={declined !== null}>
          <form method="post" noValidate className="form">
            <Ref offer={offer} />
            <p>{words("portal.declineText")}</p>
            <TextArea
              name="reason"
              label={words("portal.reason")}
              error={declined?.fields.reason && said(declined.fields.reason)}
              defaultValue={declined?.typed.reason}
              rows={4}
            />
            <ButtonRow>
              <Button name="intent" value="decline_offer" variant="danger">
                {words("portal.decline")}
              </Button>
            </ButtonRow>
          </form>
        </Disclosure>
      </div>
    </Card>
  );
}

function AskForm({ offer, refused }: { offer: Offer; refused: RefusedAnswer | null }) {
  const { words } = useWording();
  const said = useSaid();
  const texts = refused?.typed.asked ?? {};
  const fieldOf = (name: string) => ({
    name,
    error: refused?.fields[name] && said(refused.fields[name]),
    defaultValue: texts[name],
  });
  return (
    <form method="post" noValidate className="form">
      <Ref offer={offer} />
      <p>{words("portal.askText")}</p>
      {counterTerms.map((term) => (
        <Fieldset key={term} section legend={words(`counter.terms.${term}`)}>
          <Instead term={term} field={fieldOf(insteadField(term))} />
          <TextArea {...fieldOf(whyField(term))} label={words("counter.why")} rows={2} />
        </Fieldset>
      ))}
      <ButtonRow>
        <Button name="intent" value="ask_change" variant="secondary">
          {words("portal.askSend")}
        </Button>
      </ButtonRow>
    </form>
  );
}

type Given = { name: string; error: string | undefined; defaultValue: string | undefined };

function Instead({ term, field }: { term: CounterTerm; field: Given }) {
  const { words } = useWording();
  const label = words("counter.instead");
  if (term === "tenancy") {
    const options = tenancies.map((one) => ({ value: one, label: words(`tenancy.${one}`) }));
    return <Select {...field} label={label} placeholder="—" options={options} width="medium" />;
  }
  if (term === "valid_until") return <DateField {...field} label={label} />;
  if (term === "rent" || term === "indexation") {
    return <TextField {...field} label={label} inputMode="decimal" width="short" />;
  }
  return <TextArea {...field} label={label} rows={2} />;
}
