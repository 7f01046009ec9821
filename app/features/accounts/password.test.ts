import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPassword } from "./password";
import { phoneOf } from "./phone";
import { emailField, fullNameField } from "./schema";

const own = { email: "anna.belova@steripharm.example", fullName: "Анна Белова" };
const codeOf = (password: string) => {
  const result = checkPassword(password, own);
  return result.ok ? "ok" : result.refusal.code;
};

/** Any code points at all, lone surrogates among them. */
const anyText = fc.string({
  unit: fc.nat(0x10ffff).map((point) => String.fromCodePoint(point)),
  maxLength: 400,
});

describe("passwords", () => {
  it.each([
    "ночной трамвай 42",
    "correct horse battery",
    "🌲🌲🦔🌲🌊🌲🌲🌸🌲🌲",
    "Demo-2026-portal",
    "Белова и двенадцать слов",
    "           Х",
  ])("takes %s", (password) => expect(codeOf(password)).toBe("ok"));
  it.each([
    ["", "password_required"],
    ["короткий", "password_short"],
    ["🌲🌲🌲🌲🌲", "password_short"],
    ["а".repeat(201), "password_long"],
    ["password2026", "password_common"],
    ["Пароль2026!", "password_common"],
    ["qwertyuiop", "password_common"],
    ["йцукенгшщз", "password_common"],
    ["1234567890", "password_common"],
    ["zzzzzzzzzzzz", "password_common"],
    ["abcdefghijkl", "password_common"],
    ["anna.belova1", "password_own_words"],
    ["steripharm1!", "password_own_words"],
    ["БЕЛОВА-анна", "password_own_words"],
  ])("refuses %s with %s", (password, code) => expect(codeOf(password)).toBe(code));
  it("means the same by composed and decomposed letters", () => {
    const result = checkPassword("Ежиный байки".normalize("NFD"), own);
    expect(result).toEqual({ ok: true, value: "Ежиный байки".normalize("NFC") });
  });
  it("takes any long enough text in time that does not grow wild", () => {
    fc.assert(fc.property(anyText, (text) => codeOf(text) !== ""));
    // A check that grew with the square of the length would not end within the test's time.
    codeOf("1".repeat(500_000));
  });
});

describe("other fields", () => {
  it.each([
    ["8 (495) 123-45-67", "+74951234567"],
    ["+7 495 123 45 67", "+74951234567"],
    ["+49 30 901820", "+4930901820"],
    ["", ""],
  ])("reads the telephone %s", (text, phone) => expect(phoneOf(text)).toBe(phone));
  it.each(["12", "позвоните", "+0123456789", "+7495123456789012"])(
    "refuses the telephone %s",
    (text) => expect(phoneOf(text)).toBeNull(),
  );
  it.each(["a@b.ru", " Иван@example.com ", "x+y@sub.example.co"])("takes the address %s", (text) =>
    expect(emailField.safeParse(text).success).toBe(true),
  );
  it.each([
    "a@b",
    "a b@c.ru",
    "a@b.ru\r\nBcc: x@y.ru",
    "a@b..ru",
    "a\u202e@b.ru",
    "@b.ru",
    "a@-.",
    "<a@b.ru>",
  ])("refuses the address %s", (text) => expect(emailField.safeParse(text).success).toBe(false));
  it.each(["О’Нил-Сидорова А. Б.", "李小龙", "José María"])("takes the name %s", (text) =>
    expect(fullNameField.safeParse(text).success).toBe(true),
  );
  it.each(["А\u202eБ", "А\u200bБ", "<b>Анна</b>", "http://evil.example", "А", "💊💊"])(
    "refuses the name %s",
    (text) => expect(fullNameField.safeParse(text).success).toBe(false),
  );
});
