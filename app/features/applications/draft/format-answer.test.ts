import { describe, expect, it } from "vitest";
import { type Field, fieldsFor } from "../form";
import { formatAnswer, formatValue } from "./format-answer";

function field(code: string): Field {
  const found = fieldsFor("pharma").get(code)?.field;
  if (!found) throw new Error(`no field ${code}`);
  return found;
}

const ru = (code: string, answer: string | string[]) =>
  formatAnswer(field(code), { [code]: answer }, "ru").text.replace(/\s/g, " ");
const en = (code: string, answer: string | string[]) =>
  formatAnswer(field(code), { [code]: answer }, "en").text.replace(/\s/g, " ");

describe("an answer as people read it", () => {
  it("carries its unit and the separators of the language", () => {
    expect(ru("power_kw", "2600")).toBe("2 600 кВт");
    expect(en("power_kw", "2 600,5 кВт")).toBe("2,600.5 kW");
    expect(ru("heat_gcalh", "1.8")).toBe("1,8 Гкал/ч");
    expect(ru("ww_ph", "6,5-8,5")).toBe("6,5–8,5 ед. pH");
    expect(ru("fin_own", "45")).toBe("45 %");
    expect(en("fin_own", "45")).toBe("45%");
  });

  it("names options, days, months and countries", () => {
    expect(ru("power_cat", "i_special")).toBe("I особая");
    expect(ru("gases", ["n2", "co2"])).toBe("Азот N₂, Углекислый газ CO₂");
    expect(ru("mode_247", "yes")).toBe("Да");
    expect(en("mode_247", "no")).toBe("No");
    expect(ru("decl_truthful", "yes")).toBe("Подтверждено");
    expect(ru("start_date", "01.02.2027")).toBe("1 февраля 2027 г.");
    expect(en("phases[0].launch", "2029-06")).toBe("June 2029");
    expect(en("export_countries", "KZ, Беларусь")).toBe("Kazakhstan, Belarus");
    expect(ru("country", "RU")).toBe("Россия");
  });

  it("is shown as typed where it cannot be read", () => {
    expect(formatAnswer(field("power_kw"), { power_kw: "много" }, "ru")).toEqual({
      text: "много",
      state: "faulty",
    });
  });

  it("is never 0 when it is promised for later, and empty when nothing was said", () => {
    const promised = formatAnswer(field("power_kw"), { power_kw_tbd: "2027-03-01" }, "ru");
    expect(promised).toEqual({ text: "Уточняется, до 1 марта 2027 г.", state: "open" });
    expect(formatAnswer(field("power_kw"), {}, "ru").state).toBe("empty");
    expect(formatValue(field("power_kw"), "0", "ru").state).toBe("stated");
    expect(formatValue(field("power_kw"), undefined, "ru").state).toBe("empty");
  });
});
