import { describe, expect, it } from "vitest";
import { compareFileHref, compareHref, mostCompared, parseCompareQuery } from "./compare-query";

const parse = (query: string) => parseCompareQuery(new URLSearchParams(query));

describe("the address of a comparison", () => {
  it("names applications in one list or as a form does, each once", () => {
    expect(parse("ids=a,b,c").ids).toEqual(["a", "b", "c"]);
    expect(parse("ids=a&ids=b&ids=A").ids).toEqual(["a", "b"]);
    expect(parse("ids=,%20a%20,,").ids).toEqual(["a"]);
    expect(parse("")).toEqual({ ids: [], more: false, differences: false });
  });

  it("holds no more than fit, and says so", () => {
    const many = Array.from({ length: mostCompared + 2 }, (_, index) => `id${index}`);
    expect(parse(`ids=${many.join(",")}`)).toMatchObject({
      ids: many.slice(0, mostCompared),
      more: true,
    });
    expect(parse(`ids=${many.slice(0, mostCompared).join(",")}`).more).toBe(false);
  });

  it("is written as it is read", () => {
    const href = compareHref(["a", "b"], { differences: true });
    expect(parse(href.split("?")[1] ?? "")).toEqual({
      ids: ["a", "b"],
      more: false,
      differences: true,
    });
    expect(compareHref([])).toBe("/admin/compare");
    expect(compareFileHref(["a"])).toBe("/admin/compare.csv?ids=a");
  });
});
