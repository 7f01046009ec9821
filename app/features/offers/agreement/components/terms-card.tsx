import { useTranslation } from "react-i18next";
import { Card, Disclosure } from "~/ui";
import { TermsView } from "../../components/terms-view";
import type { OfferTerms } from "../../terms";

/** What was agreed, in the words of the offer that it came from. */
export function TermsCard({ terms }: { terms: OfferTerms }) {
  const { t } = useTranslation("agreements");
  return (
    <Card title={t("terms.title")}>
      <Disclosure summary={t("terms.show")}>
        <TermsView terms={terms} validUntil="" />
      </Disclosure>
    </Card>
  );
}
