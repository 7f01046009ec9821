import { tableFile } from "./table-file";
import { models, ownerships } from "./tables";
import { wordFile } from "./word-file";
import { businessPlan, technologyNote } from "./written-forms";

const written = { "business-plan": businessPlan, "technology-note": technologyNote };
const tables = { "financial-model": models, beneficiaries: ownerships };
const languages = { ru: "ru-RU", en: "en-GB" } as const;

/** Every form that applicants may start from, as it lies in `public/templates`. */
export async function makeTemplates(): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const locale of ["ru", "en"] as const) {
    for (const [name, forms] of Object.entries(written)) {
      const { title, blocks } = forms[locale];
      files.set(`${name}-${locale}.docx`, await wordFile(languages[locale], title, blocks));
    }
    for (const [name, sheets] of Object.entries(tables)) {
      files.set(`${name}-${locale}.xlsx`, await tableFile(sheets[locale]));
    }
  }
  return files;
}
