import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { companyWords, namesCompany, sameCompany } from "./company-names";
import { plainLetters } from "./letters";
import { ownDomain, sameDomain } from "./mail-domains";
import { namesPerson } from "./person-names";

const letter = fc.constantFrom(..."абвгдежзиклмнопрстуфхцчшэюя");
const word = fc.string({ unit: letter, minLength: 4, maxLength: 9 });
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
const form = fc.constantFrom(
  "ООО",
  "АО",
  "ПАО",
  "ЗАО",
  "Общество с ограниченной ответственностью",
  "Акционерное общество",
  "LLC",
  "Ltd.",
);
const quotes = fc.constantFrom("«»", '""', "„“", "''", "  ");
const swaps: Record<string, string> = { а: "a", е: "e", о: "o", с: "c", р: "p", х: "x", у: "y" };

/** The same name as somebody else would write it. */
const written = fc.record({
  form,
  quotes,
  loud: fc.boolean(),
  latin: fc.boolean(),
  yo: fc.boolean(),
});
type Written = typeof written extends fc.Arbitrary<infer W> ? W : never;
function write(plain: string, how: Written): string {
  let text = plain;
  if (how.yo) text = text.replaceAll("е", "ё");
  if (how.latin) text = [...text].map((one) => swaps[one] ?? one).join("");
  if (how.loud) text = text.toUpperCase();
  return `${how.form} ${how.quotes[0]}${text}${how.quotes[1]}`;
}

describe("a company's name", () => {
  it("is the same whatever its form, quotes, case, ё and look-alike letters", () => {
    fc.assert(
      fc.property(name, written, written, (plain, one, other) => {
        expect(sameCompany(write(plain, one), write(plain, other))).toBe(true);
      }),
    );
  });

  it("is found in a text that names it, and not in one that does not", () => {
    fc.assert(
      fc.property(name, written, name, (plain, how, other) => {
        const text = `Оператор: ${write(plain, how)}, доля 30 %; банк`;
        expect(namesCompany(text, plain)).toBe(true);
        fc.pre(!` оператор ${plain} доля 30 банк `.includes(` ${other} `));
        expect(namesCompany(text, other)).toBe(false);
      }),
    );
  });

  it("differs when the words differ", () => {
    expect(sameCompany("ООО «КлетМед»", "АО «СтериФарм»")).toBe(false);
    expect(sameCompany("КлетМед", "КлетМед Плюс")).toBe(false);
    expect(sameCompany("", "ООО")).toBe(false);
    expect(companyWords("ООО «АО»")).toEqual(["ооо", "ао"]);
    expect(sameCompany('OOO "КЛETMEД"', "ООО «Клетмед»")).toBe(true);
  });

  it("too short to mean anything is not looked for in free text", () => {
    expect(namesCompany("ООО «БКТ» — 10 %", "БКТ")).toBe(false);
    expect(sameCompany("ООО «БКТ»", "АО БКТ")).toBe(true);
  });
});

describe("a person's name", () => {
  it.each([
    "Ветрова А. С., 60 %, Россия",
    "А. С. Ветрова — 60 %",
    "Ветрова Анна Сергеевна",
    "Анна Сергеевна Ветрова",
    "доля: Анна Ветрова",
    "ВЕТРОВА А.С.",
    "Вeтpoвa A. C.",
  ])("is found in «%s»", (text) => {
    expect(namesPerson(text, "Анна Сергеевна Ветрова")).toBe(true);
    expect(namesPerson(text, "Ветрова Анна Сергеевна")).toBe(true);
  });

  it.each([
    "Ветрова Б. С., 60 %",
    "Ветрова А. П.",
    "Анна Сергеевна Лунина",
    "Ветрова",
    "Анна Сергеевна",
    "Северо-Ветрово, А. С.",
    "",
  ])("is not found in «%s»", (text) => {
    expect(namesPerson(text, "Анна Сергеевна Ветрова")).toBe(false);
  });

  it("without a patronymic is found in either order", () => {
    for (const text of ["John Smith, 30 %", "Smith J., 30 %"])
      expect(namesPerson(text, "John Smith")).toBe(true);
    expect(namesPerson("Smith, 30 %", "Smith")).toBe(false);
  });
});

describe("a domain", () => {
  it("of a public provider or a shared ending says nothing", () => {
    for (const address of [
      "a@mail.ru",
      "a@Gmail.com",
      "ya.ru",
      "https://com.ru/x",
      "нет",
      "",
      "a@b",
    ])
      expect(ownDomain(address), address).toBeNull();
  });

  it("is the same within a domain, never beside it", () => {
    expect(ownDomain("Ivan@LAB.kletmed.example")).toBe("lab.kletmed.example");
    expect(ownDomain("https://www.kletmed.example:8080/about?x")).toBe("kletmed.example");
    expect(sameDomain("lab.kletmed.example", "kletmed.example")).toBe(true);
    expect(sameDomain("notkletmed.example", "kletmed.example")).toBe(false);
  });
});

it("letters compare as the eye sees them, once and for all", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(plainLetters(plainLetters(text))).toBe(plainLetters(text));
    }),
  );
});
