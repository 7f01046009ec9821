import { expect, type Locator } from "@playwright/test";
import type { Visitor } from "./visitor";

const patience = 400;

/** Tabs on until the element has the focus, as somebody without a mouse would. */
export async function tabTo(visitor: Visitor, target: Locator): Promise<void> {
  for (let stop = 0; stop < patience; stop++) {
    const reached = await target.evaluate((element) => element === document.activeElement);
    if (reached) return;
    await visitor.page.keyboard.press("Tab");
  }
  throw new Error(`${target} is not reached by the Tab key`);
}

/** Tabs to a field and types; what stood there is replaced. */
export async function typeInto(visitor: Visitor, name: string, text: string): Promise<void> {
  const field = visitor.page.locator(`form [name="${name}"]`);
  await tabTo(visitor, field);
  await visitor.page.keyboard.press("ControlOrMeta+A");
  await visitor.page.keyboard.insertText(text);
}

/** Tabs to a box and ticks it. */
export async function tick(visitor: Visitor, name: string, value: string): Promise<void> {
  const box = visitor.page.locator(`form [name="${name}"][value="${value}"]`);
  await tabTo(visitor, box);
  await visitor.page.keyboard.press("Space");
  await expect(box).toBeChecked();
}

/** Tabs to a group of which one is chosen and walks to it by the arrows. */
export async function choose(visitor: Visitor, name: string, value: string): Promise<void> {
  const group = visitor.page.locator(`form [name="${name}"]`);
  const wanted = visitor.page.locator(`form [name="${name}"][value="${value}"]`);
  for (let stop = 0; stop < patience; stop++) {
    if (await group.evaluateAll((all) => all.some((one) => one === document.activeElement))) break;
    await visitor.page.keyboard.press("Tab");
  }
  await visitor.page.keyboard.press("Space");
  for (let step = 0; step < 20 && !(await wanted.isChecked()); step++) {
    await visitor.page.keyboard.press("ArrowDown");
  }
  await expect(wanted).toBeChecked();
}

/** Tabs to a list and picks by the first letters, as browsers let one do. */
export async function pick(visitor: Visitor, name: string, value: string): Promise<void> {
  const list = visitor.page.locator(`form select[name="${name}"]`);
  await tabTo(visitor, list);
  for (let step = 0; step < 60 && (await list.inputValue()) !== value; step++) {
    await visitor.page.keyboard.press("ArrowDown");
  }
  await expect(list).toHaveValue(value);
}

/** Tabs to a button or link and presses Enter; the page it leads to is looked at. */
export async function enter(visitor: Visitor, target: Locator): Promise<void> {
  await tabTo(visitor, target);
  await visitor.leave(() => visitor.page.keyboard.press("Enter"));
}
