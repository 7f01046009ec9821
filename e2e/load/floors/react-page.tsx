import type { ServerResponse } from "node:http";
import type { ReactNode } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { figureCodes, type ListedRow, type PageKind, type ShownApplication } from "./work";

const day = (at: Date | null) => at?.toISOString().slice(0, 10) ?? "";

function Page({ title, children }: { title: string; children: ReactNode }) {
  return (
    <html lang="ru">
      <head>
        <meta charSet="utf-8" />
        <title>{title}</title>
      </head>
      <body>{children}</body>
    </html>
  );
}

function send(response: ServerResponse, page: ReactNode): void {
  const { pipe } = renderToPipeableStream(page, {
    onAllReady() {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
      pipe(response);
    },
    onError(error) {
      console.error(error);
      response.destroy();
    },
  });
}

/** The list as a table drawn by React. */
export function sendListByReact(response: ServerResponse, rows: ListedRow[]): void {
  send(
    response,
    <Page title="Очередь">
      <table>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <a href={`/applications/${row.id}`}>{row.number}</a>
              </td>
              <td>{row.title}</td>
              <td>{row.organisation}</td>
              <td>{row.applicant_type}</td>
              <td>{row.track}</td>
              <td>{row.status}</td>
              <td>{row.total_area}</td>
              <td>{day(row.due_at)}</td>
              <td>{day(row.submitted_at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Page>,
  );
}

/** One application drawn by React: all its answers, or the few of an overview. */
export function sendApplicationByReact(
  response: ServerResponse,
  one: ShownApplication,
  kind: PageKind,
): void {
  const codes = kind === "answers" ? Object.keys(one.answers) : figureCodes;
  send(
    response,
    <Page title={one.number}>
      <h1>
        {one.number} {one.title}
      </h1>
      <p>
        {one.organisation} {one.inn} {one.status} {day(one.due_at)} {one.total_area}{" "}
        {one.capex_mrub}
      </p>
      <dl>
        {codes.map((code) => (
          <div key={code}>
            <dt>{code}</dt>
            <dd>{String(one.answers[code])}</dd>
          </div>
        ))}
      </dl>
    </Page>,
  );
}
