import { expect, type Locator } from "@playwright/test";
import type { Visitor } from "./visitor";
import type { Words } from "./words";

export type Answers = Record<string, string | string[]>;

/** Taken from the organisation's card; the form shows them and asks for none. */
const fixed = ["org_name", "country", "inn", "kpp", "ogrn", "registration_number"];

const named = (visitor: Visitor, name: string) =>
  visitor.page.locator(`#section-form [name="${name}"]`);

/** Opens whatever a field is folded away in, as a person would who looks for it. */
async function unfold(field: Locator): Promise<void> {
  for (let depth = 0; depth < 3 && !(await field.isVisible()); depth++) {
    const folded = field.locator("xpath=ancestor::details[not(@open)]").first();
    if ((await folded.count()) === 0) return;
    await folded.locator("summary").first().click();
  }
}

/** Gives one answer in whatever kind of field asks for it. */
export async function answer(visitor: Visitor, name: string, value: string | string[]) {
  const fields = named(visitor, name);
  expect(await fields.count(), `fields of the name ${name}`).toBeGreaterThan(0);
  const first = fields.first();
  await unfold(first);
  const kind = await first.evaluate((element) =>
    element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase(),
  );
  if (kind === "checkbox" || kind === "radio") {
    for (const one of [value].flat()) {
      await visitor.page.locator(`#section-form [name="${name}"][value="${one}"]`).check();
    }
  } else if (kind === "select") {
    await first.selectOption([value].flat());
  } else {
    await first.fill([value].flat().join(", "));
  }
}

/** Adds rows to a table until it has so many; without scripts each costs a page. */
async function showRows(visitor: Visitor, t: Words, table: string, count: number) {
  for (let row = 1; row < count; row++) {
    const cell = visitor.page.locator(`#section-form [name="${table}[${row}].name"]`);
    if ((await cell.count()) > 0) continue;
    const add = visitor.page.getByRole("button", { name: t("form:addRow") });
    if (visitor.scripts) await add.click();
    else await visitor.press(add);
    await expect(cell).toBeVisible();
  }
}

/** Fills the section that is open, field by field in the order of the answers. */
export async function fillSection(visitor: Visitor, t: Words, answers: Answers): Promise<void> {
  await showAllRows(visitor, t, answers);
  for (const [name, value] of Object.entries(answers)) {
    if (!fixed.includes(name)) await answer(visitor, name, value);
  }
}

async function showAllRows(visitor: Visitor, t: Words, answers: Answers): Promise<void> {
  const rows = Object.keys(answers).flatMap((name) => {
    const row = /^(\w+)\[(\d)\]/.exec(name);
    return row ? [{ table: row[1] ?? "", row: Number(row[2]) }] : [];
  });
  const last = rows.at(-1);
  if (last) await showRows(visitor, t, last.table, last.row + 1);
}

/** The same at one stroke, as a browser's own form filler does it: values set, input events sent. */
export async function fillAtOnce(visitor: Visitor, t: Words, answers: Answers): Promise<void> {
  await showAllRows(visitor, t, answers);
  const given = Object.entries(answers).filter(([name]) => !fixed.includes(name));
  const missing = await visitor.page.evaluate((pairs) => {
    const setText = (element: Element, value: string) => {
      const prototype = Object.getPrototypeOf(element);
      Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(element, value);
      element.dispatchEvent(new Event("input", { bubbles: true }));
      element.dispatchEvent(new Event("change", { bubbles: true }));
    };
    return pairs.flatMap(([name, value]) => {
      const fields = [...document.querySelectorAll(`#section-form [name="${name}"]`)];
      for (const field of fields) {
        if (field instanceof HTMLInputElement && ["checkbox", "radio"].includes(field.type)) {
          if (field.checked !== [value].flat().includes(field.value)) field.click();
        } else setText(field, [value].flat().join(", "));
      }
      return fields.length > 0 ? [] : [name];
    });
  }, given);
  expect(missing, "answers that the form does not ask for").toEqual([]);
}
