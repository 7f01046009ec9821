import type { ServerResponse } from "node:http";
import type { ReactNode } from "react";
import { renderToPipeableStream } from "react-dom/server";
import type { ListedRow, ShownApplication } from "./work";

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

/** One application with its answers and steps drawn by React. */
export function sendApplicationByReact(response: ServerResponse, one: ShownApplication): void {
  send(
    response,
    <Page title={one.number}>
      <h1>
        {one.number} {one.title}
      </h1>
      <p>
        {one.organisation} {one.inn} {one.status}
      </p>
      <dl>
        {Object.entries(one.answers).map(([code, value]) => (
          <div key={code}>
            <dt>{code}</dt>
            <dd>{String(value)}</dd>
          </div>
        ))}
      </dl>
      <ol>
        {one.steps.map((step) => (
          <li key={step.seq}>
            {day(step.at)} {step.intent} {step.to_status} {step.by}
          </li>
        ))}
      </ol>
    </Page>,
  );
}
