import type { Text } from "~/platform/i18n";

/** Reasons that a refusal names (domain §4). */
export const reasons = {
  GOALS: { ru: "Не соответствует целям кластера", en: "Does not serve the cluster's goals" },
  SCIENCE: { ru: "Недостаточное научное обоснование", en: "Insufficient scientific basis" },
  FINANCE: { ru: "Не подтверждено финансирование", en: "Funding not confirmed" },
  CAPACITY: { ru: "Не хватает площадей или мощностей", en: "Not enough space or capacity" },
  SAFETY: { ru: "Требования безопасности", en: "Safety requirements" },
  LEGAL: { ru: "Правовые препятствия", en: "Legal obstacles" },
  DOCS: { ru: "Неполный комплект документов", en: "Documents incomplete" },
  DUPLICATE: { ru: "Повторная заявка", en: "Duplicate application" },
} as const satisfies Record<string, Text>;

export type ReasonCode = keyof typeof reasons;
export const reasonCodes = Object.keys(reasons) as ReasonCode[];
