import { checkPage } from "../support/check-page";
import { expect, test } from "../support/test";

const spoilt: [what: string, spoil: () => void][] = [
  ["a field loses its label", () => document.querySelector("main label")?.remove()],
  ["a button loses its words", () => document.querySelector("main button")?.replaceChildren()],
  [
    "a word pales",
    () => document.querySelector<HTMLElement>("h1")?.style.setProperty("color", "#ddd"),
  ],
  ["the page loses its language", () => document.documentElement.removeAttribute("lang")],
];

test("a page that was found accessible is looked at again as soon as anything is wrong with it", async ({
  visit,
}) => {
  const visitor = await visit();
  for (const [what, spoil] of spoilt) {
    await visitor.open("/login");
    await visitor.page.evaluate(spoil);
    const checking = checkPage(visitor.page, true);
    await expect(checking, what).rejects.toThrow(/accessibility of/);
  }
});
