import { gmpFields } from "../answers";
import { companies } from "../fields/make";
import { type Rule, when } from "./rule";

const zoneMetres: Readonly<Record<string, number>> = { i: 1000, ii: 500, iii: 300, iv: 100, v: 50 };

/** Group II goes with BSL-3, group III with BSL-2 (domain brief §2.1). */
const levelForGroup = [
  { group: "ii", bsl: 3 },
  { group: "iii", bsl: 2 },
] as const;

export const hazardRules: readonly Rule[] = [
  {
    id: "pathogen_group_one",
    severity: "stop",
    field: "pathogen_group",
    reads: ["pathogen_group"],
    message: {
      ru: "Группа патогенности I на площадке невозможна: рядом больница, а участок — около 440 × 440 м. Заявку с ней подать нельзя",
      en: "Pathogenicity group I cannot be on the site: a hospital is next door and the plot is about 440 × 440 m. An application with it cannot be submitted",
    },
    find: when((answers) => answers.picked("pathogen_group", "i")),
  },
  {
    id: "bsl_four",
    severity: "stop",
    field: "bsl",
    reads: ["bsl"],
    message: {
      ru: "BSL-4 на площадке невозможен; наибольший уровень — BSL-3. Заявку с ним подать нельзя",
      en: "BSL-4 cannot be on the site; the highest level is BSL-3. An application with it cannot be submitted",
    },
    find: when((answers) => answers.text("bsl") === "4"),
  },
  {
    id: "szz_one_two",
    severity: "stop",
    field: "szz_class",
    reads: ["szz_class"],
    message: {
      ru: "Санитарно-защитная зона {metres} м не помещается на участке около {plot} × {plot} м. Классы I и II невозможны",
      en: "A protection zone of {metres} m does not fit a plot of about {plot} × {plot} m. Classes I and II cannot stand here",
    },
    find: (answers) => {
      const zone = answers.text("szz_class");
      if (zone !== "i" && zone !== "ii") return null;
      return { params: { metres: zoneMetres[zone] ?? 0, plot: 440 } };
    },
  },
  {
    id: "szz_distance",
    severity: "warning",
    field: "szz_m",
    reads: ["szz_class", "szz_m"],
    message: {
      ru: "Зона {stated} м, а для выбранного класса — {norm} м",
      en: "The zone is {stated} m; the class chosen has {norm} m",
    },
    find: (answers) => {
      const stated = answers.number("szz_m");
      const norm = zoneMetres[answers.text("szz_class") ?? ""];
      return stated !== null && norm !== undefined && stated !== norm
        ? { params: { stated, norm } }
        : null;
    },
  },
  {
    id: "pathogen_none_alone",
    severity: "error",
    field: "pathogen_group",
    reads: ["pathogen_group"],
    message: {
      ru: "Отмечено «Нет» и вместе с ним группа патогенности; оставьте что-то одно",
      en: "“None” is ticked together with a pathogenicity group; keep one of them",
    },
    find: when(
      (answers) =>
        answers.picked("pathogen_group", "none") && answers.items("pathogen_group").length > 1,
    ),
  },
  {
    id: "treatment_none_alone",
    severity: "error",
    field: "ww_treatment",
    reads: ["ww_treatment"],
    message: {
      ru: "Отмечено «Нет» и вместе с ним способ очистки; оставьте что-то одно",
      en: "“None” is ticked together with a treatment; keep one of them",
    },
    find: when(
      (answers) =>
        answers.picked("ww_treatment", "none") && answers.items("ww_treatment").length > 1,
    ),
  },
  {
    id: "bsl_for_group",
    severity: "warning",
    field: "bsl",
    reads: ["bsl", "pathogen_group"],
    message: {
      ru: "Для группы патогенности {group} обычно нужен BSL-{needed}, указан BSL-{stated}",
      en: "Pathogenicity group {group} usually needs BSL-{needed}; it says BSL-{stated}",
    },
    find: (answers) => {
      const stated = answers.number("bsl");
      const found = levelForGroup.find(({ group }) => answers.picked("pathogen_group", group));
      if (stated === null || !found || stated >= found.bsl) return null;
      return { params: { group: found.group.toUpperCase(), needed: found.bsl, stated } };
    },
  },
  {
    id: "process_inactivation",
    severity: "error",
    field: "ww_treatment",
    reads: ["bsl", "gmo_risk_level", "process_m3d", "ww_treatment"],
    message: {
      ru: "Технологические стоки {process} м³/сут при BSL-2 и выше или работе с ГММ нужно инактивировать: отметьте термоинактивацию или иной способ",
      en: "Process wastewater of {process} m³/day at BSL-2 or above, or with GMM, must be inactivated: tick thermal inactivation or another way",
    },
    find: (answers) => {
      const process = answers.number("process_m3d") ?? 0;
      const gmo = answers.text("gmo_risk_level");
      const alive = (answers.number("bsl") ?? 0) >= 2 || (gmo !== null && gmo !== "none");
      if (process <= 0 || !alive || answers.picked("ww_treatment", "thermal", "other")) return null;
      return { params: { process }, missing: !answers.given("ww_treatment") };
    },
  },
  {
    id: "waste_v_needs_group",
    severity: "error",
    field: "med_waste_v",
    reads: ["med_waste_v", "pathogen_group"],
    message: {
      ru: "Отходы класса В {waste} кг/мес бывают только при группах патогенности I–II; отметьте группу или уберите отходы",
      en: "Class V (В) waste of {waste} kg/month arises only with pathogenicity groups I–II; tick the group or remove the waste",
    },
    find: (answers) => {
      const waste = answers.number("med_waste_v") ?? 0;
      return waste > 0 && !answers.picked("pathogen_group", "i", "ii")
        ? { params: { waste } }
        : null;
    },
  },
  {
    id: "waste_d_needs_licence",
    severity: "error",
    field: "source_licence",
    reads: ["med_waste_d", "source_licence"],
    message: {
      ru: "Радиоактивные отходы {waste} кг/мес требуют лицензии на источники излучения",
      en: "Radioactive waste of {waste} kg/month needs a radiation source licence",
    },
    find: (answers) => {
      const waste = answers.number("med_waste_d") ?? 0;
      return waste > 0 && answers.yes("source_licence") === false ? { params: { waste } } : null;
    },
  },
  {
    id: "vivarium_waste",
    severity: "error",
    field: "med_waste_b",
    reads: ["area_vivarium", "med_waste_b"],
    message: {
      ru: "Виварий {area} м² даёт отходы класса Б; укажите их массу больше 0 кг/мес",
      en: "A vivarium of {area} m² produces class B (Б) waste; give its mass, more than 0 kg/month",
    },
    find: (answers) => {
      if (!answers.positive("area_vivarium") || answers.positive("med_waste_b")) return null;
      return {
        params: { area: answers.number("area_vivarium") ?? 0 },
        missing: !answers.given("med_waste_b"),
      };
    },
  },
  {
    id: "vivarium_three_r",
    severity: "error",
    field: "three_r",
    reads: ["area_vivarium", "three_r"],
    message: {
      ru: "При виварии {area} м² нужно соблюдать принципы 3R: отметьте «Соблюдаем»",
      en: "With a vivarium of {area} m² the 3R principles must be followed: choose “Followed”",
    },
    find: (answers) => {
      if (!answers.positive("area_vivarium") || answers.text("three_r") === "yes") return null;
      return {
        params: { area: answers.number("area_vivarium") ?? 0 },
        missing: !answers.given("three_r"),
      };
    },
  },
  {
    id: "gmp_needs_licences",
    severity: "error",
    field: "licences_planned",
    reads: [...gmpFields, "licences_have", "licences_planned"],
    types: companies,
    despiteOpen: true,
    missing: true,
    message: {
      ru: "Чистые помещения GMP требуют плана лицензий: отметьте, что есть или планируется",
      en: "GMP cleanrooms need a licence plan: tick what is held or planned",
    },
    find: when(
      (answers) =>
        answers.gmp &&
        answers.items("licences_have").length + answers.items("licences_planned").length === 0,
    ),
  },
  {
    id: "gmo_needs_licence",
    severity: "warning",
    field: "licences_planned",
    reads: ["gmo_risk_level", "licences_have", "licences_planned"],
    message: {
      ru: "Уровень риска генно-инженерной деятельности III–IV в замкнутых системах требует лицензии на ГММ (86-ФЗ)",
      en: "Genetic engineering of risk level III–IV in closed systems needs a GMM licence (86-FZ)",
    },
    find: when(
      (answers) =>
        ["iii", "iv"].includes(answers.text("gmo_risk_level") ?? "") &&
        ![...answers.items("licences_have"), ...answers.items("licences_planned")].includes(
          "gmm_pathogens",
        ),
    ),
  },
  {
    id: "gas_needs_category_g",
    severity: "warning",
    field: "fire_category",
    reads: ["gas_nm3h", "fire_category"],
    message: {
      ru: "Природный газ {gas} нм³/ч обычно означает помещения категории Г",
      en: "Natural gas of {gas} Nm³/h usually means rooms of category G",
    },
    find: (answers) => {
      const gas = answers.number("gas_nm3h") ?? 0;
      return gas > 0 && !answers.picked("fire_category", "g") ? { params: { gas } } : null;
    },
  },
];
