import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Affiliation, type ApplicationTraces, findTies, type PersonTraces } from "./find-ties";

const today = "2026-11-28";
const application: ApplicationTraces = {
  organisation: { id: "kletmed", name: "ООО «КлетМед»", inn: "7707083893" },
  answers: {
    org_name: "ООО «КлетМед»",
    head_name: "Лунин Пётр Олегович",
    contact_email: "office@kletmed.example",
    contact2_email: "lunin@mail.ru",
    website: "https://www.kletmed.example",
    beneficial_owners: "Ветрова А. С., 60 %, Россия; ООО «Посев Капитал», ИНН 7736050003, 40 %",
    partners: "Оператор — АО «Общее дело»; банк",
    team: "Лаборатория доктора Мохова И. П.",
  },
  members: ["owner@kletmed.example"],
  invited: ["future@kletmed.example", "guest@mail.ru"],
};
const stranger: PersonTraces = {
  fullName: "Вера Игоревна Чужова",
  email: "vera@imc.example",
  affiliations: [],
  memberships: [],
};
const tie: Affiliation = {
  kind: "ownership",
  organisationName: "Иное",
  inn: null,
  emailDomain: null,
  until: null,
};
const basesOf = (person: Partial<PersonTraces>) =>
  findTies(application, { ...stranger, ...person }, today).map(({ basis }) => basis);
const tied = (change: Partial<Affiliation>) => basesOf({ affiliations: [{ ...tie, ...change }] });

describe("ties between a person and an application", () => {
  it("are none where nothing coincides", () => {
    expect(basesOf({})).toEqual([]);
    expect(tied({ inn: "7701000000", emailDomain: "other.example" })).toEqual([]);
  });

  it("are found by membership, of the same organisation or of one with its number or name", () => {
    const own = { id: "x", name: "Другая", inn: null };
    expect(basesOf({ memberships: [{ ...own, id: "kletmed" }] })).toEqual(["member"]);
    expect(basesOf({ memberships: [{ ...own, inn: "7707083893" }] })).toEqual(["member_inn"]);
    expect(basesOf({ memberships: [{ ...own, name: "АО КЛЕТМЕД" }] })).toEqual(["member_name"]);
  });

  it("are found by an affiliation's number, name and domain", () => {
    expect(tied({ inn: "7707083893" })).toEqual(["affiliation_inn"]);
    expect(tied({ organisationName: 'OOO "Kлeтмeд"' })).toEqual(["affiliation_name"]);
    expect(tied({ emailDomain: "lab.kletmed.example" })).toEqual(["affiliation_domain"]);
  });

  it("(peer failure 4: a conflict is missed) are found through a shared partner or co-owner, by name or by number", () => {
    expect(tied({ organisationName: "Общее дело" })).toEqual(["affiliation_named"]);
    expect(tied({ inn: "7736050003" })).toEqual(["affiliation_named"]);
    const [found] = findTies(
      application,
      { ...stranger, affiliations: [{ ...tie, organisationName: "АО «Посев капитал»" }] },
      today,
    );
    expect(found).toEqual({
      kind: "ownership",
      basis: "affiliation_named",
      detail: "beneficial_owners: АО «Посев капитал»",
    });
  });

  it("(peer failure 4: a conflict is missed) are found by an address that nobody confirmed or took up", () => {
    expect(basesOf({ email: "future@kletmed.example" })).toEqual(["invited", "own_domain"]);
    expect(basesOf({ email: "Guest@Mail.ru" })).toEqual(["invited"]);
    expect(basesOf({ email: "lunin@mail.ru" })).toEqual(["own_address"]);
    expect(basesOf({ email: "somebody@mail.ru" })).toEqual([]);
  });

  it("are found by name among owners, heads and the team", () => {
    expect(basesOf({ fullName: "Анна Сергеевна Ветрова" })).toEqual(["named"]);
    expect(basesOf({ fullName: "Лунин Петр Олегович" })).toEqual(["named"]);
    expect(basesOf({ fullName: "Мохов Иван Павлович" })).toEqual([]);
    expect(basesOf({ fullName: "Мохова Ирина Павловна" })).toEqual(["named"]);
  });

  it("count for three years after they ended", () => {
    const inn = "7707083893";
    expect(tied({ inn, until: "2023-11-28" })).toEqual(["affiliation_inn"]);
    expect(tied({ inn, until: "2023-11-27" })).toEqual([]);
  });

  it("do not depend on the order of what is known, and each is told once", () => {
    const affiliations = fc.shuffledSubarray([
      { ...tie, inn: "7707083893" },
      { ...tie, organisationName: "КлетМед" },
      { ...tie, organisationName: "Общее дело" },
      { ...tie, emailDomain: "kletmed.example" },
      { ...tie, emailDomain: "kletmed.example", organisationName: "клетмед" },
    ]);
    fc.assert(
      fc.property(affiliations, (some) => {
        const found = findTies(application, { ...stranger, affiliations: some }, today);
        const turned = findTies(
          application,
          { ...stranger, affiliations: [...some].reverse() },
          today,
        );
        const keys = (ties: typeof found) => ties.map((one) => `${one.basis} ${one.detail}`).sort();
        expect(keys(turned)).toEqual(keys(found));
        expect(new Set(keys(found)).size).toBe(found.length);
        expect(found.length > 0).toBe(some.length > 0);
      }),
    );
  });
});
