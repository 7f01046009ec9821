import type { ServerResponse } from "node:http";
import { figureCodes, type ListedRow, type PageKind, type ShownApplication } from "./work";

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};
const text = (value: unknown) =>
  String(value ?? "").replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
const day = (at: Date | null) => at?.toISOString().slice(0, 10) ?? "";

function send(response: ServerResponse, title: string, body: string): void {
  const page = `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
  response.writeHead(200, {
    "content-type": "text/html; charset=utf-8",
    "content-length": Buffer.byteLength(page),
  });
  response.end(page);
}

/** The list as a table put together from strings. */
export function sendListAsString(response: ServerResponse, rows: ListedRow[]): void {
  const lines = rows.map(
    (row) =>
      `<tr><td><a href="/applications/${row.id}">${text(row.number)}</a></td><td>${text(row.title)}</td><td>${text(row.organisation)}</td><td>${row.applicant_type}</td><td>${row.track}</td><td>${row.status}</td><td>${text(row.total_area)}</td><td>${day(row.due_at)}</td><td>${day(row.submitted_at)}</td></tr>`,
  );
  send(response, "Очередь", `<table><tbody>${lines.join("")}</tbody></table>`);
}

/** One application put together from strings: all its answers, or the few of an overview. */
export function sendApplicationAsString(
  response: ServerResponse,
  one: ShownApplication,
  kind: PageKind,
): void {
  const codes = kind === "answers" ? Object.keys(one.answers) : figureCodes;
  const answers = codes.map(
    (code) => `<div><dt>${text(code)}</dt><dd>${text(one.answers[code])}</dd></div>`,
  );
  send(
    response,
    text(one.number),
    `<h1>${text(one.number)} ${text(one.title)}</h1><p>${text(one.organisation)} ${text(one.inn)} ${one.status} ${day(one.due_at)} ${text(one.total_area)} ${text(one.capex_mrub)}</p><dl>${answers.join("")}</dl>`,
  );
}
