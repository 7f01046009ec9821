import type { Content } from "pdfmake/interfaces";
import { ink } from "./pdf-style";

/** The portal's mark, as on its pages. */
const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" rx="6" fill="${ink.brand}"/><path d="M9 7h22a2 2 0 0 1 2 2v22a2 2 0 0 1-2 2H9a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2Z M7 23h10.5M22.5 16.5V7M17.5 23c-1-5 1-6.500 5-6.500 5.500 0 7 3.500 5.500 8.500M17.500 23c.5 3.500 2 5 5.500 5.200M28 25l5 2.500M23 28.200V33" fill="none" stroke="#ffffff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/><circle cx="22.7" cy="22.3" r="2.6" fill="#f3a06b"/></svg>`;

/** The head of a document: the mark, who issues it, what it is, and its number. */
export function letterhead(issuer: readonly string[], kind: string, number: string): Content[] {
  return [
    {
      columns: [
        { svg: mark, width: 30 },
        { stack: [...issuer], style: "issuer", margin: [0, 3, 0, 0] },
      ],
      columnGap: 10,
      margin: [0, 0, 0, 30],
    },
    { text: kind, style: "kind", margin: [0, 0, 0, 4] },
    { text: number, style: "number", margin: [0, 0, 0, 8] },
  ];
}
