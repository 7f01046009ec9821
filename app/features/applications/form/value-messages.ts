import type { Text } from "~/platform/i18n/text";

/** What can be wrong with a single answer; `{label}` is the field's own. */
export const valueMessages = {
  required: { ru: "Заполните: «{label}»", en: "Fill in “{label}”" },
  required_unknown: {
    ru: "Заполните «{label}» или укажите дату, когда уточните",
    en: "Fill in “{label}” or give the date by which you will specify it",
  },
  required_choice: { ru: "Выберите ответ: «{label}»", en: "Choose an answer: “{label}”" },
  required_tick: {
    ru: "Без этого заверения заявку подать нельзя: «{label}»",
    en: "The application cannot be submitted without this warranty: “{label}”",
  },
  too_short: {
    ru: "«{label}»: нужно не меньше {bound} знаков, сейчас {count}",
    en: "“{label}” needs at least {bound} characters, it has {count}",
  },
  too_long: {
    ru: "«{label}»: не больше {bound} знаков, сейчас больше",
    en: "“{label}” takes at most {bound} characters, it has more",
  },
  too_few: {
    ru: "«{label}»: выберите не меньше {bound}, сейчас {count}",
    en: "“{label}”: choose at least {bound}, now {count}",
  },
  too_many: {
    ru: "«{label}»: не больше {bound}, сейчас {count}",
    en: "“{label}”: at most {bound}, now {count}",
  },
  letters: {
    ru: "«{label}»: нужно число, например {example}; без букв, получено «{found}»",
    en: "“{label}” needs a number such as {example}, without letters; got “{found}”",
  },
  not_a_number: {
    ru: "«{label}»: «{found}» — не число. Напишите, например, {example}",
    en: "“{label}”: “{found}” is not a number. Write for example {example}",
  },
  number_too_long: {
    ru: "«{label}»: в числе слишком много цифр",
    en: "“{label}”: the number has too many digits",
  },
  ambiguous: {
    ru: "«{label}»: «{found}» читается и как {thousands}, и как {decimal}. Напишите {thousands} или {decimal}",
    en: "“{label}”: “{found}” may mean {thousands} or {decimal}. Write {thousands} or {decimal}",
  },
  other_unit: {
    ru: "«{label}»: указано «{found}», а нужно в единицах «{unit}»",
    en: "“{label}” is given in “{found}”; give it in {unit}",
  },
  not_whole: {
    ru: "«{label}»: нужно целое число, указано {value}",
    en: "“{label}” needs a whole number, it says {value}",
  },
  too_precise: {
    ru: "«{label}»: не больше {bound} знаков после запятой",
    en: "“{label}” takes at most {bound} decimal places",
  },
  too_small: {
    ru: "«{label}»: {value}, а должно быть не меньше {bound} {unit}",
    en: "“{label}” is {value}; it must be at least {bound} {unit}",
  },
  not_above: {
    ru: "«{label}»: {value}, а должно быть больше {bound} {unit}",
    en: "“{label}” is {value}; it must be more than {bound} {unit}",
  },
  too_large: {
    ru: "«{label}»: {value}, а должно быть не больше {bound} {unit}",
    en: "“{label}” is {value}; it must be at most {bound} {unit}",
  },
  range_reversed: {
    ru: "«{label}»: начало {low} больше конца {high}",
    en: "“{label}” begins at {low}, above its end {high}",
  },
  unusual_low: {
    ru: "«{label}»: {value} {unit}, обычно не меньше {bound}{note}",
    en: "“{label}” is {value} {unit}, usually at least {bound}{note}",
  },
  unusual_high: {
    ru: "«{label}»: {value} {unit}, обычно не больше {bound}{note}",
    en: "“{label}” is {value} {unit}, usually at most {bound}{note}",
  },
  not_an_option: {
    ru: "«{label}»: такого ответа нет среди предложенных",
    en: "“{label}”: that answer is not among those offered",
  },
  not_a_date: {
    ru: "«{label}»: «{found}» — не дата. Напишите день, месяц и год: 01.03.2027",
    en: "“{label}”: “{found}” is not a date. Write day, month and year: 01.03.2027",
  },
  not_a_month: {
    ru: "«{label}»: «{found}» — не месяц. Напишите месяц и год: 03.2027",
    en: "“{label}”: “{found}” is not a month. Write month and year: 03.2027",
  },
  not_an_email: {
    ru: "«{label}»: проверьте адрес, он должен быть вида имя@пример.рф",
    en: "“{label}”: check the address, it should look like name@example.com",
  },
  not_a_phone: {
    ru: "«{label}»: нужен номер с кодом страны, от 7 до 15 цифр",
    en: "“{label}” needs a number with the country code, 7 to 15 digits",
  },
  not_a_url: {
    ru: "«{label}»: нужен адрес вида example.ru или https://example.ru",
    en: "“{label}” needs an address such as example.com or https://example.com",
  },
  unknown_past: {
    ru: "«{label}»: дата уточнения {value} уже прошла; сегодня {today}",
    en: "“{label}”: the date to specify it, {value}, has passed; today is {today}",
  },
  unknown_far: {
    ru: "«{label}»: уточнить нужно не позднее {bound}, указано {value}",
    en: "“{label}” must be specified by {bound} at the latest; it says {value}",
  },
  unknown_and_known: {
    ru: "«{label}»: указано и число, и дата уточнения; в расчёт идёт число",
    en: "“{label}” has both a number and a date to specify it; the number counts",
  },
} as const satisfies Record<string, Text>;

export type ValueCode = keyof typeof valueMessages;
