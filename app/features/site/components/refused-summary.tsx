import type { FieldErrors, Refusal } from "~/platform/refusal";
import { Banner, ErrorSummary } from "~/ui";
import { useInventoryWords } from "./inventory-words";

/** What a form of the inventory was refused for, above the page's heading. */
export function RefusedSummary({
  refused,
  prefix = "",
}: {
  refused: { refusal: Refusal; fields: FieldErrors } | null;
  prefix?: string;
}) {
  const { t, sayRefusal } = useInventoryWords();
  if (!refused) return null;
  const errors = Object.entries(refused.fields).map(([name, error]) => ({
    field: `${prefix}${name}`,
    message: sayRefusal(error),
  }));
  if (errors.length > 0) return <ErrorSummary title={t("fixErrors")} errors={errors} />;
  return (
    <Banner tone="danger" announce="alert">
      <p>{sayRefusal(refused.refusal)}</p>
    </Banner>
  );
}
