import { Card } from "~/ui";
import { TermsView } from "../../components/terms-view";
import type { OfferTerms } from "../../terms";

/** What was agreed, in the words of the offer that it came from. */
export function TermsCard({ terms, title }: { terms: OfferTerms; title: string }) {
  return (
    <Card title={title}>
      <TermsView terms={terms} validUntil="" />
    </Card>
  );
}
