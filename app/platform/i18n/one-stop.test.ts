import { describe, expect, it } from "vitest";
import { formatDate } from "./format";
import { i18nOf } from "./i18n.server";

describe("a sentence that ends with a date", () => {
  const day = "2026-12-25";

  it("has one full stop in Russian", () => {
    const due = formatDate(day, "ru");
    const told = i18nOf("ru").t("notifications:overdue_agreement_task.body", {
      ...{ title: "Проект", task: "Акт", due },
    });
    expect(told).toMatch(/25 декабря 2026\sг\.$/);
  });

  it("keeps it in English, and an ellipsis anywhere", () => {
    const date = formatDate(day, "en");
    expect(i18nOf("en").t("documents:settings.changedAt", { date })).toMatch(/2026\.$/);
    expect(i18nOf("ru").t("documents:settings.changedAt", { date: "в 2026 г.." })).toMatch(
      /2026 г\.\.\.$/,
    );
  });
});
