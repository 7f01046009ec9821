import { describe, expect, it } from "vitest";
import { messages } from "./index";

const plural = /_(zero|one|two|few|many|other)$/;

/** Every message by its path, with the names that are filled into it; plural forms count as one. */
function paths(node: unknown, at = ""): [string, string][] {
  if (typeof node === "string") {
    const names = [...node.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1] ?? "");
    return [[at.replace(plural, ""), [...new Set(names)].sort().join(" ")]];
  }
  return Object.entries(node as object).flatMap(([key, value]) =>
    paths(value, at ? `${at}.${key}` : key),
  );
}

/** A plural may leave its count unsaid in one form; the names of all forms are taken together. */
function together(list: [string, string][]): Map<string, string> {
  const all = new Map<string, Set<string>>();
  for (const [path, names] of list) {
    const known = all.get(path) ?? new Set();
    for (const name of names.split(" ")) if (name && name !== "count") known.add(name);
    all.set(path, known);
  }
  return new Map([...all].map(([path, names]) => [path, [...names].sort().join(" ")]));
}

describe.each(Object.keys(messages.ru) as (keyof typeof messages.ru)[])("messages: %s", (name) => {
  const ru = together(paths(messages.ru[name]));
  const en = together(paths(messages.en[name]));

  it("are the same in both languages", () => {
    expect([...en.keys()].sort()).toEqual([...ru.keys()].sort());
  });

  it("fill in the same values in both languages", () => {
    expect(Object.fromEntries(en)).toEqual(Object.fromEntries(ru));
  });

  it("say something", () => {
    for (const [, text] of Object.entries(flat(messages.ru[name])))
      expect(text.trim()).not.toBe("");
    for (const [, text] of Object.entries(flat(messages.en[name])))
      expect(text.trim()).not.toBe("");
  });
});

function flat(node: unknown, at = "", out: Record<string, string> = {}): Record<string, string> {
  if (typeof node === "string") out[at] = node;
  else for (const [key, value] of Object.entries(node as object)) flat(value, `${at}.${key}`, out);
  return out;
}
