import { formatDate } from "~/platform/i18n";
import { Button, ButtonRow, Card, Disclosure, TextArea } from "~/ui";
import { isWhole } from "../content/gaps";
import type { TypedOffer } from "../views/post-staff-offer.server";
import type { StaffOffer } from "../views/staff-offer.server";
import {
  type Draft,
  LoadFields,
  OtherFields,
  PaymentFields,
  PhaseFields,
  PromiseFields,
  UnitFields,
} from "./draft-fields";
import { GapSummary } from "./gap-notes";
import { ChangesTable, TermsView } from "./terms-view";
import { type Refused, useSaid, useWording } from "./use-wording";

export type RefusedOffer = Refused & { typed: TypedOffer };

function Ref({ draft: { id, version } }: { draft: Draft }) {
  return (
    <>
      <input type="hidden" name="offer" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}

/** The form of a draft; what is to be looked at stands beside the fields. */
export function DraftForm({
  draft,
  page: { counters, usualDays, last },
  refused,
}: {
  draft: Draft;
  page: Pick<StaffOffer, "counters" | "usualDays" | "last">;
  refused: RefusedOffer | null;
}) {
  const { words } = useWording();
  const said = useSaid();
  const own = refused?.typed.intent === "save_offer" ? refused : null;
  const errorOf = (name: string) => own?.fields[name] && said(own.fields[name]);
  const asked = counters.flatMap(({ state, of, items }) =>
    state === "taken_up" && of === last?.number ? items : [],
  );
  const form = own?.typed.draft ?? draft.form;
  const fields = { draft, form, errorOf, usualDays, asked };
  return (
    <Card title={words("staff.draftTitle", { number: draft.number })} id="draft">
      <form method="post" noValidate className="form">
        <p>{words("staff.draftLead")}</p>
        <Ref draft={draft} />
        <UnitFields {...fields} />
        <PaymentFields {...fields} />
        <PhaseFields {...fields} />
        <LoadFields {...fields} />
        <PromiseFields {...fields} />
        <OtherFields {...fields} />
        <ButtonRow>
          <Button name="intent" value="save_offer">
            {words("staff.save")}
          </Button>
        </ButtonRow>
      </form>
    </Card>
  );
}

/** The draft as it was saved: how the company will see it, what it changes, and the way out to it. */
export function DraftOutcome({
  draft,
  last,
  refused,
}: {
  draft: Draft;
  last: StaffOffer["last"];
  refused: RefusedOffer | null;
}) {
  const { words, locale } = useWording();
  const said = useSaid();
  const own = refused?.typed.intent === "issue_offer" ? refused : null;
  const until = formatDate(draft.validUntil, locale);
  const renews = last?.state === "issued";
  const changed = words("changes.draftTitle", { number: last?.number ?? 0 });
  return (
    <>
      {last && (
        <Card title={changed} flush>
          <ChangesTable before={last} after={draft} caption={changed} />
        </Card>
      )}
      <Card title={words("staff.preview")} id="preview">
        <TermsView terms={draft.terms} validUntil={draft.validUntil} />
      </Card>
      <Card title={words("staff.send")} id="send">
        <div className="stack stack--tight">
          <GapSummary gaps={draft.gaps} />
          {isWhole(draft.gaps) && (
            <form method="post" noValidate className="form">
              <Ref draft={draft} />
              <p>
                {words(renews ? "staff.issueNextText" : "staff.issueText", {
                  until,
                  number: last?.number ?? 0,
                })}
              </p>
              <TextArea
                name="comment"
                label={words("staff.comment")}
                hint={words("staff.commentHint")}
                error={own?.fields.comment && said(own.fields.comment)}
                defaultValue={own?.typed.comment}
                rows={4}
              />
              <ButtonRow>
                <Button name="intent" value="issue_offer">
                  {words(renews ? "staff.issueNext" : "staff.issue")}
                </Button>
              </ButtonRow>
            </form>
          )}
          <Disclosure summary={words("staff.giveUp")}>
            <form method="post">
              <Ref draft={draft} />
              <p>{words("staff.giveUpText")}</p>
              <ButtonRow>
                <Button name="intent" value="give_up_offer" variant="danger" size="small">
                  {words("staff.giveUp")}
                </Button>
              </ButtonRow>
            </form>
          </Disclosure>
        </div>
      </Card>
    </>
  );
}
