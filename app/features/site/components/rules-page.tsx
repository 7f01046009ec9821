import { useTranslation } from "react-i18next";
import { formatNumber, say, useLocale } from "~/platform/i18n";
import type { FieldErrors, Refusal } from "~/platform/refusal";
import { Banner, Button, ButtonRow, Card, DefinitionList, FieldGrid, Fieldset } from "~/ui";
import { neighbourRules } from "../fit/neighbours";
import { resourceRows } from "../resources";
import type { RulesView } from "../rules/change-rules.server";
import { diversityField, type RulesTexts, zoneField, zones } from "../rules/rules-form";
import { NumberField, useField } from "./inventory-fields";
import { RefusedSummary } from "./refused-summary";
import { SiteFrame } from "./site-frame";

type RefusedRules = { typed: RulesTexts; refusal: Refusal; fields: FieldErrors };

/** By what space is counted and judged: shown to all who read the site, changed by the leasing manager. */
export function SiteRulesPage({
  view,
  refused,
  saved,
}: {
  view: RulesView;
  refused: RefusedRules | null;
  saved: boolean;
}) {
  const { t } = useTranslation(["site-rules", "site-fit"]);
  return (
    <>
      <RefusedSummary refused={refused} />
      <SiteFrame place="rules" title={t("title")} lead={t("lead")} illustrative={view.illustrative}>
        {saved && (
          <Banner tone="success" announce="status">
            <p>{t("saved")}</p>
          </Banner>
        )}
        <Card>
          {view.mayEdit ? <RulesForm view={view} refused={refused} /> : <Rules view={view} />}
        </Card>
        <NeighbourRules />
      </SiteFrame>
    </>
  );
}

type RuleField = { name: keyof RulesTexts; label: string; hint?: string; unit?: string };
type Group = { legend: string; lead?: string; fields: RuleField[] };

function useGroups(): Group[] {
  const { t } = useTranslation("site-rules");
  const locale = useLocale();
  return [
    {
      legend: t("holds"),
      fields: [
        { name: "hold_days", label: t("holdDays"), hint: t("holdDaysHint"), unit: t("days") },
      ],
    },
    {
      legend: t("diversity"),
      lead: t("diversityLead"),
      fields: resourceRows.map(({ code, label }) => ({
        name: diversityField(code),
        label: say(label, locale),
      })),
    },
    {
      legend: t("zones"),
      lead: t("zonesLead"),
      fields: zones.map((zone) => ({
        name: zoneField(zone),
        label: t("zone", { zone: zone.toUpperCase() }),
        unit: t("metres"),
      })),
    },
    {
      legend: t("hospital"),
      lead: t("hospitalLead"),
      fields: [
        { name: "hospital_x", label: t("hospitalX"), unit: t("metres") },
        { name: "hospital_y", label: t("hospitalY"), unit: t("metres") },
      ],
    },
    {
      legend: t("explosives"),
      fields: [
        {
          name: "explosive_m2",
          label: t("explosiveM2"),
          hint: t("explosiveHint"),
          unit: t("m2"),
        },
      ],
    },
  ];
}

function RulesForm({ view, refused }: { view: RulesView; refused: RefusedRules | null }) {
  const { t } = useTranslation("site-rules");
  const groups = useGroups();
  const field = useField({ texts: refused?.typed ?? view.texts, errors: refused?.fields ?? {} });
  return (
    <form method="post" noValidate className="stack">
      <input type="hidden" name="version" value={view.version} />
      {groups.map(({ legend, lead, fields }, index) => (
        <Fieldset key={legend} section={index > 0} legend={legend} lead={lead}>
          <FieldGrid columns={fields.length > 2 ? 3 : 2}>
            {fields.map(({ name, label, hint, unit }) => (
              <NumberField key={name} field={field(name, label, hint)} unit={unit} />
            ))}
          </FieldGrid>
        </Fieldset>
      ))}
      <ButtonRow>
        <Button name="intent" value="change_site_rules">
          {t("confirm")}
        </Button>
      </ButtonRow>
    </form>
  );
}

/** The same for those who only read. */
function Rules({ view }: { view: RulesView }) {
  const { t } = useTranslation("site-rules");
  const locale = useLocale();
  const shown = (text: string, unit = "") =>
    text === "" ? t("unsaid") : `${formatNumber(Number(text), locale)}\u00a0${unit}`.trim();
  return (
    <>
      {useGroups().map(({ legend, lead, fields }, index) => (
        <Fieldset key={legend} section={index > 0} legend={legend} lead={lead}>
          <DefinitionList
            items={fields.map(({ name, label, unit }) => ({
              key: name,
              term: label,
              value: shown(view.texts[name], unit),
            }))}
          />
        </Fieldset>
      ))}
    </>
  );
}

/** What neighbours owe one another, each rule with its reason. */
function NeighbourRules() {
  const { t } = useTranslation(["site-rules", "site-fit"]);
  const locale = useLocale();
  return (
    <Card title={t("neighbours")}>
      <DefinitionList
        items={neighbourRules.map(({ code, explain }) => ({
          key: code,
          term: t(`site-fit:parameters.${code}`),
          value: say(explain, locale),
        }))}
      />
    </Card>
  );
}
