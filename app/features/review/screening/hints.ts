import {
  Answers,
  type ApplicantType,
  fieldsFor,
  formatValue,
  loadNorms,
  type SubmittedDocument,
  signedPercent,
  type Values,
} from "~/features/applications";
import { formatDate, formatNumber, type Locale, say, type Text } from "~/platform/i18n";
import { expertDemands } from "../demands/demands";

/** What the data says about a gate; the text is the message `hints.<code>`. It never answers the gate. */
export type GateHint = {
  tone: "good" | "attention" | "neutral";
  code: string;
  params?: Record<string, string | number>;
};

export type HintFacts = {
  applicantType: ApplicantType;
  values: Values;
  /** of the newest version */
  documents: readonly Pick<
    SubmittedDocument,
    "slot" | "name" | "remarks" | "issuedOn" | "expiresOn"
  >[];
  missing: readonly Text[];
  /** answers promised for later */
  gaps: number;
  similar: { own: number; likely: number };
  today: Date;
};

const day = 86_400_000;
const confirmedEnough = 50;

type Look = (facts: Known) => GateHint[];
/** The facts with the words of the reader's language. */
type Known = HintFacts & {
  answers: Answers;
  locale: Locale;
  /** an answer as people read it; empty when not stated */
  read: (code: string) => string;
};

const hint = (tone: GateHint["tone"], code: string, params?: GateHint["params"]): GateHint => ({
  tone,
  code,
  ...(params && { params }),
});

/** Shows one answer as it stands. */
const stated =
  (code: string, field: string): Look =>
  ({ read }) =>
    read(field) ? [hint("neutral", code, { value: read(field) })] : [];

const demanded =
  (...competences: string[]): Look =>
  ({ values, locale }) =>
    expertDemands(values)
      .filter((one) => competences.includes(one.competence))
      .map((one) => hint("attention", "expert_needed", { reason: say(one.reason, locale) }));

const entity: Look = ({ answers, read }) => [
  answers.text("country") === "RU"
    ? hint("good", "registered_russia")
    : hint("attention", "registered_abroad", { country: read("country") }),
  ...(answers.yes("sanctions_exposure") ? [hint("attention", "sanctions")] : []),
  ...(answers.yes("foreign_founder") ? [hint("attention", "foreign_founder")] : []),
];

const insolvency: Look = ({ answers }) =>
  answers.yes("decl_no_bankruptcy") && answers.yes("decl_no_disqualification")
    ? [hint("neutral", "declared_solvent")]
    : [hint("attention", "not_declared_solvent")];

const authority: Look = (facts) => [
  ...stated("acts_by", "authority_basis")(facts),
  ...(facts.documents.some((one) => one.slot === "authority")
    ? []
    : [hint("attention", "no_authority_document")]),
];

const documents: Look = ({ missing, documents: held, gaps, today, locale }) => [
  missing.length > 0
    ? hint("attention", "mandatory_missing", {
        names: missing.map((name) => say(name, locale)).join(", "),
      })
    : hint("good", "mandatory_there"),
  ...held.flatMap((one) => {
    const name = say(one.name, locale);
    const date = one.remarks.includes("expired") || one.remarks.includes("expires_soon");
    const shown = date ? one.expiresOn : one.issuedOn;
    const params = {
      name,
      date: shown ? formatDate(shown, locale) : "",
      days: one.issuedOn ? Math.floor((today.getTime() - one.issuedOn.getTime()) / day) : 0,
    };
    if (one.remarks.length > 0) {
      return one.remarks.map((remark) => hint("attention", `document_${remark}`, params));
    }
    return one.issuedOn ? [hint("neutral", "document_age", params)] : [];
  }),
  ...(gaps > 0 ? [hint("attention", "gaps", { count: gaps })] : []),
];

const loads: Look = ({ values, answers, applicantType, locale }) => {
  const fields = fieldsFor(applicantType);
  const norms = Object.entries(loadNorms(values)).flatMap(([code, load]) => {
    const field = fields.get(code)?.field;
    if (!load || load.deviation === null || !field) return [];
    return hint(load.far ? "attention" : "neutral", "load", {
      name: say(field.label, locale),
      stated: formatValue(field, values[code], locale).text,
      norm: formatNumber(load.norm, locale),
      deviation: signedPercent(load.deviation, locale),
    });
  });
  const typical = answers.text("utilities_mode") === "norm";
  return [...(typical ? [hint("attention", "typical_loads")] : []), ...norms];
};

const duplicates: Look = ({ similar }) => [
  similar.likely > 0
    ? hint("attention", "likely_duplicates", { count: similar.likely })
    : hint("good", "no_likely_duplicates"),
  ...(similar.own > 0 ? [hint("neutral", "earlier", { count: similar.own })] : []),
];

/** The gates that the portal came with; it knows nothing about those that were added later. */
const looks: Record<string, readonly Look[]> = {
  eligible_entity: [entity],
  not_insolvent: [insolvency],
  authority: [authority],
  documents: [documents],
  permitted_use: [stated("products", "product_type"), stated("okved", "okved")],
  biosafety: [
    stated("bsl", "bsl"),
    stated("pathogens", "pathogen_group"),
    stated("gmo", "gmo_risk_level"),
    demanded("biosafety"),
  ],
  placeable: [
    stated("zone", "szz_class"),
    stated("fire", "fire_category"),
    demanded("sanitary_zone", "fire_safety", "radiation_safety"),
  ],
  utilities: [loads],
  no_duplicate: [duplicates],
};

const money: Look = ({ answers, read }) => {
  const confirmed = answers.number("fin_confirmed");
  return [
    ...(read("capex_mrub") ? [hint("neutral", "investment", { value: read("capex_mrub") })] : []),
    ...(confirmed === null
      ? []
      : [
          hint(confirmed < confirmedEnough ? "attention" : "good", "funding", {
            value: read("fin_confirmed"),
          }),
        ]),
    ...(answers.yes("related_persons") ? [hint("attention", "related_persons")] : []),
  ];
};

/** What the portal knows about each gate, and `general` about none of them alone. */
export function gateHints(
  facts: HintFacts,
  locale: Locale,
): { byGate: Record<string, GateHint[]>; general: GateHint[] } {
  const fields = fieldsFor(facts.applicantType);
  const known: Known = {
    ...facts,
    answers: new Answers(facts.values),
    locale,
    read: (code) => {
      const field = fields.get(code)?.field;
      return field ? formatValue(field, facts.values[code], locale).text : "";
    },
  };
  const byGate = Object.entries(looks).map(([gate, all]) => [
    gate,
    all.flatMap((look) => look(known)),
  ]);
  return { byGate: Object.fromEntries(byGate), general: money(known) };
}
