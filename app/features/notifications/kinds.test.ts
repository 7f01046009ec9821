import { describe, expect, it } from "vitest";
import { locales } from "~/platform/i18n";
import { i18nOf } from "~/platform/i18n/i18n.server";
import { groupsOf, noticeGroups, wishInForce } from "./groups";
import { noticeKinds } from "./kinds";

describe("every kind of notice", () => {
  it.each(locales)("has its texts in %s, and so has its group", (locale) => {
    const { exists } = i18nOf(locale);
    const keys = [
      ...Object.keys(noticeKinds).flatMap((kind) => [
        `${kind}.title`,
        `${kind}.body`,
        `kinds.${kind}`,
      ]),
      ...Object.keys(noticeGroups).flatMap((group) => [
        `letter.why.${group}`,
        `preferences.groups.${group}`,
      ]),
    ];
    expect(keys.filter((key) => !exists(`notifications:${key}`))).toEqual([]);
  });

  it.each(locales)("has a subject in %s without what people typed", (locale) => {
    const { t } = i18nOf(locale);
    const typed = /\{\{(?!number|title|status|due)\w+\}\}/;
    const subjects = Object.keys(noticeKinds).map((kind) =>
      t(`notifications:${kind}.subject`, {
        defaultValue: t(`notifications:${kind}.title`, { skipInterpolation: true }),
        skipInterpolation: true,
      }),
    );
    expect(subjects.filter((subject) => typed.test(String(subject)))).toEqual([]);
  });
});

describe("a wish", () => {
  it("holds for every group but the mandatory one", () => {
    expect(wishInForce("course", "never")).toBe("never");
    expect(wishInForce("course", undefined)).toBe("at_once");
    expect(wishInForce("decisions", "never")).toBe("at_once");
  });

  it("is asked for what can reach the person", () => {
    expect(groupsOf({ staff: true })).toEqual(["messages", "tasks", "files"]);
    expect(groupsOf({ staff: false })).not.toContain("tasks");
  });
});
