import { wordsOf } from "./letters";

/** Words that say what kind of body a company is, not which one. */
const legalForms = [
  "общество с ограниченной ответственностью",
  "публичное акционерное общество",
  "непубличное акционерное общество",
  "закрытое акционерное общество",
  "открытое акционерное общество",
  "акционерное общество",
  "индивидуальный предприниматель",
  "автономная некоммерческая организация",
  "закрытый паевой инвестиционный фонд",
  "федеральное государственное бюджетное учреждение",
  "федеральное государственное унитарное предприятие",
  "limited liability company",
  "joint stock company",
  "private limited company",
  "ооо",
  "ао",
  "пао",
  "нао",
  "зао",
  "оао",
  "ип",
  "ано",
  "зпиф",
  "фгбу",
  "фгуп",
  "фгаоу",
  "фгбоу",
  "гбуз",
  "гбу",
  "pao",
  "zao",
  "llc",
  "ltd",
  "limited",
  "jsc",
  "cjsc",
  "ojsc",
  "pjsc",
  "inc",
  "corp",
  "gmbh",
  "ag",
  "sa",
  "plc",
]
  .map((form) => wordsOf(form))
  .sort((one, other) => other.length - one.length);

/** Fewer letters than this say too little to be found in a free text. */
const shortest = 4;

/** The words that tell one company from another: without its legal form, quotes and the like. */
export function companyWords(name: string): string[] {
  const words = wordsOf(name);
  const kept: string[] = [];
  for (let at = 0; at < words.length; ) {
    const form = legalForms.find((one) => one.every((word, index) => words[at + index] === word));
    if (form) at += form.length;
    else kept.push(words[at++] ?? "");
  }
  // A company may be called by nothing else.
  return kept.length > 0 ? kept : words;
}

/** Whether two names are one company's, as far as names tell. */
export function sameCompany(one: string, other: string): boolean {
  const [first, second] = [companyWords(one).join(""), companyWords(other).join("")];
  return first !== "" && first === second;
}

/** Whether a free text names the company. */
export function namesCompany(text: string, name: string): boolean {
  const sought = companyWords(name);
  if (sought.join("").length < shortest) return false;
  const words = wordsOf(text);
  return words.some((_, at) => sought.every((word, index) => words[at + index] === word));
}
