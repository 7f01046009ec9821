import { formatDate } from "~/platform/i18n";
import { ButtonLink, ButtonRow, Card, StatusTag } from "~/ui";
import { offerTone } from "../states";
import type { OfferSummary } from "../views/applicant-offer.server";
import { useWording } from "./use-wording";

/** The newest offer on the application's own page: until when it can be answered, and the way to it. */
export function OfferSummaryCard({ id, summary }: { id: string; summary: OfferSummary }) {
  const { words, locale } = useWording();
  const { number, state, open, pending, validUntil } = summary;
  return (
    <Card
      title={words("portal.cardTitle")}
      actions={<StatusTag tone={offerTone[state]}>{words(`states.${state}`)}</StatusTag>}
    >
      <div className="stack stack--tight">
        {open && (
          <p>{words("portal.cardOpen", { number, until: formatDate(validUntil, locale) })}</p>
        )}
        {pending && <p>{words("portal.cardPending")}</p>}
        <ButtonRow>
          <ButtonLink
            href={`/portal/applications/${id}/offer`}
            variant={open ? "primary" : "secondary"}
          >
            {words(open ? "portal.cardAnswer" : "portal.cardLook")}
          </ButtonLink>
        </ButtonRow>
      </div>
    </Card>
  );
}
