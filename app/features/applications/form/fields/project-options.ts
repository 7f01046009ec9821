import { option } from "./make";

export const therapeuticAreas = [
  option("oncology", "Онкология", "Oncology"),
  option("haematology", "Гематология", "Haematology"),
  option("immunology", "Иммунология", "Immunology"),
  option("infections", "Инфекции и вакцины", "Infections and vaccines"),
  option("cardio", "Кардиология", "Cardiology"),
  option("diabetes", "Диабет и эндокринология", "Diabetes and endocrinology"),
  option("neurology", "Неврология", "Neurology"),
  option("orphan", "Орфанные заболевания", "Orphan diseases"),
  option("regenerative", "Регенеративная медицина", "Regenerative medicine"),
  option("ophthalmology", "Офтальмология", "Ophthalmology"),
  option("other", "Другое", "Other"),
];

export const productTypes = [
  option("api", "Фармацевтическая субстанция (АФС)", "Active substance (API)"),
  option("small_molecule", "Малые молекулы", "Small molecules"),
  option("biologic", "Моноклональные антитела и белки", "Monoclonal antibodies and proteins"),
  option("vaccine", "Вакцина", "Vaccine"),
  option("cell", "Клеточный препарат (БМКП, ВТЛП)", "Cell product (BMCP, ATMP)"),
  option("gene", "Генная терапия", "Gene therapy"),
  option("peptide", "Пептиды и олигонуклеотиды", "Peptides and oligonucleotides"),
  option("ivd", "Диагностика in vitro (IVD)", "In vitro diagnostics (IVD)"),
  option("device", "Медицинское изделие", "Medical device"),
  option(
    "cdmo_service",
    "Услуги контрактного производства (CDMO)",
    "Contract manufacturing (CDMO)",
  ),
  option("rd_platform", "Платформа R&D", "R&D platform"),
];

export const productStages = [
  option("idea", "Идея", "Idea"),
  option("discovery", "Поиск и разработка", "Discovery"),
  option("preclinical", "Доклинические исследования", "Preclinical"),
  option("trial_1", "Клинические исследования, фаза I", "Clinical trials, phase I"),
  option("trial_2", "Клинические исследования, фаза II", "Clinical trials, phase II"),
  option("trial_3", "Клинические исследования, фаза III", "Clinical trials, phase III"),
  option("registration", "Регистрация", "Registration"),
  option("market", "На рынке", "On the market"),
  option("services", "Оказание услуг", "Services"),
];

export const readinessLevels = [
  option("1", "1 — сформулирована идея", "1 — basic principles observed"),
  option("2", "2 — сформулирована концепция", "2 — concept formulated"),
  option("3", "3 — концепция подтверждена опытом", "3 — proof of concept"),
  option("4", "4 — проверено в лаборатории", "4 — validated in the laboratory"),
  option("5", "5 — проверено в близких к реальным условиях", "5 — validated in a relevant setting"),
  option("6", "6 — показан действующий образец", "6 — demonstrated in a relevant setting"),
  option("7", "7 — показан образец в реальных условиях", "7 — demonstrated in real operation"),
  option("8", "8 — завершено и квалифицировано", "8 — complete and qualified"),
  option("9", "9 — доказано в применении", "9 — proven in use"),
];

export const capacityUnits = [
  option("patients", "пациентов", "patients"),
  option("batches", "серий", "batches"),
  option("vials", "флаконов", "vials"),
  option("syringes", "шприцев", "syringes"),
  option("tablets", "таблеток и капсул", "tablets and capsules"),
  option("doses", "доз", "doses"),
  option("kg", "кг", "kg"),
  option("tests", "тестов", "tests"),
  option("devices", "изделий", "devices"),
  option("projects", "проектов", "projects"),
  option("other", "другое", "other"),
];

export const atcGroups = [
  option("A", "A — пищеварение и обмен веществ", "A — alimentary tract and metabolism"),
  option("B", "B — кровь и кроветворение", "B — blood and blood-forming organs"),
  option("C", "C — сердечно-сосудистая система", "C — cardiovascular system"),
  option("D", "D — дерматология", "D — dermatologicals"),
  option("G", "G — мочеполовая система и гормоны", "G — genito-urinary system and hormones"),
  option("H", "H — гормоны системного действия", "H — systemic hormones"),
  option("J", "J — противоинфекционные", "J — anti-infectives"),
  option(
    "L",
    "L — противоопухолевые и иммуномодуляторы",
    "L — antineoplastic and immunomodulating",
  ),
  option("M", "M — костно-мышечная система", "M — musculo-skeletal system"),
  option("N", "N — нервная система", "N — nervous system"),
  option("P", "P — противопаразитарные", "P — antiparasitic"),
  option("R", "R — дыхательная система", "R — respiratory system"),
  option("S", "S — органы чувств", "S — sensory organs"),
  option("V", "V — прочие", "V — various"),
];
