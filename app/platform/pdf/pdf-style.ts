import type { CustomTableLayout, StyleDictionary } from "pdfmake/interfaces";

export const ink = {
  text: "#1b2430",
  soft: "#56616f",
  line: "#d5dbe2",
  brand: "#0b6357",
  tint: "#eef5f3",
  warning: "#7a4b00",
} as const;

/** A4 in points with room for the hole punch. */
export const sheet = {
  size: "A4",
  width: 595.28,
  height: 841.89,
  margins: [62, 48, 42, 62] as [number, number, number, number],
} as const;

/** The width of the text in points. */
export const textWidth = sheet.width - sheet.margins[0] - sheet.margins[2];

export const fontFamilies = { text: "Text", mono: "Mono" } as const;

export const styles: StyleDictionary = {
  issuer: { fontSize: 9, color: ink.soft },
  title: { fontSize: 20, bold: true, color: ink.text, lineHeight: 1.15 },
  kind: { fontSize: 11, color: ink.brand, bold: true, characterSpacing: 0.3 },
  number: { fontSize: 15, bold: true, color: ink.brand },
  section: { fontSize: 14, bold: true, color: ink.brand },
  group: { fontSize: 10, bold: true, color: ink.text },
  rowTitle: { fontSize: 9, bold: true, color: ink.soft },
  label: { fontSize: 9, color: ink.soft },
  value: { fontSize: 9, color: ink.text },
  empty: { fontSize: 9, color: ink.soft, italics: true },
  open: { fontSize: 9, color: ink.warning },
  head: { fontSize: 8, bold: true, color: ink.text },
  cell: { fontSize: 8.5, color: ink.text },
  total: { fontSize: 9, bold: true, color: ink.text },
  note: { fontSize: 8.5, color: ink.soft, lineHeight: 1.25 },
  lead: { fontSize: 10, lineHeight: 1.35 },
  mono: { font: fontFamilies.mono, fontSize: 7 },
  contents: { fontSize: 10 },
};

const between = (column: number) => (column === 0 ? 0 : 8);

const lined: CustomTableLayout = {
  hLineWidth: () => 0.5,
  hLineColor: () => ink.line,
  vLineWidth: () => 0,
  paddingLeft: () => 4,
  paddingRight: () => 4,
  paddingTop: () => 3.5,
  paddingBottom: () => 3.5,
};

/**
 * Named layouts: `answers` for label and value, `grid` for tables with a header, `plain`
 * without lines.
 */
export const tableLayouts: Record<string, CustomTableLayout> = {
  answers: {
    ...lined,
    hLineWidth: (line) => (line === 0 ? 0 : 0.5),
    paddingLeft: between,
    paddingRight: () => 0,
  },
  grid: { ...lined, fillColor: (row) => (row === 0 ? ink.tint : null) },
  plain: {
    ...lined,
    hLineWidth: () => 0,
    paddingLeft: between,
    paddingRight: () => 0,
    paddingTop: () => 2,
    paddingBottom: () => 2,
  },
};
