import { Card } from "~/ui";
import { useInventoryWords } from "./inventory-words";
import { RefusedSummary } from "./refused-summary";
import { SiteFrame, sitePlaces } from "./site-frame";
import { UnitForm } from "./unit-form";
import type { RefusedUnit } from "./unit-page";

/** The form of a unit that is not there yet. */
export function NewUnitPage({
  page,
  refused,
}: {
  page: { buildings: string[]; illustrative: boolean };
  refused: RefusedUnit | null;
}) {
  const { t } = useInventoryWords();
  return (
    <>
      <RefusedSummary refused={refused} />
      <SiteFrame
        place="units"
        title={t("newUnit")}
        back={{ href: sitePlaces.units, label: t("backToUnits") }}
        illustrative={page.illustrative}
      >
        <Card>
          <UnitForm
            version={null}
            buildings={page.buildings}
            state={{ texts: refused?.typed ?? {}, errors: refused?.fields ?? {} }}
          />
        </Card>
      </SiteFrame>
    </>
  );
}
