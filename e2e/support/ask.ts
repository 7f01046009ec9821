import http from "node:http";

export type Answer = {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
  /** where a redirect leads: path and query */
  leadsTo: string | null;
};

export type Question = {
  method?: string;
  /** `name=value` of the session's cookie */
  cookie?: string;
  /** sent as an ordinary form; a list makes repeated fields */
  form?: Record<string, string | readonly string[]>;
  body?: string | Buffer;
  headers?: Record<string, string>;
  /** the Origin of a write; the portal's own unless told, null for none */
  origin?: string | null;
  /** the visitor's address, one of the machine's own; what it may try is counted apart from others */
  from?: string;
};

const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });

function encode(form: NonNullable<Question["form"]>): string {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(form)) {
    for (const one of typeof value === "string" ? [value] : value) fields.append(name, one);
  }
  return fields.toString();
}

/** Sends one request as it is, without following redirects or keeping cookies. */
export function ask(address: string, path: string, question: Question = {}): Promise<Answer> {
  const { cookie, form, from, origin = address } = question;
  const method = question.method ?? (form || question.body !== undefined ? "POST" : "GET");
  const body = question.body ?? (form ? encode(form) : undefined);
  const { hostname, port } = new URL(address);
  const headers: Record<string, string> = {
    accept: "text/html",
    ...(cookie ? { cookie } : {}),
    ...(form ? { "content-type": "application/x-www-form-urlencoded" } : {}),
    ...(body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) }),
    ...(method === "GET" || origin === null ? {} : { origin }),
    ...question.headers,
  };
  return new Promise((resolve, reject) => {
    const where = { hostname, port, path, method, headers, localAddress: from };
    const request = http.request({ ...where, agent }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        const { location } = response.headers;
        const to = location ? new URL(location, address) : null;
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString("utf8"),
          leadsTo: to && `${to.pathname}${to.search}`,
        });
      });
    });
    request.setTimeout(30_000, () => request.destroy(new Error(`no answer: ${method} ${path}`)));
    request.on("error", (fault: NodeJS.ErrnoException) => {
      // The server may close an idle connection at the very moment it is used again.
      const idle = request.reusedSocket && ["ECONNRESET", "EPIPE"].includes(fault.code ?? "");
      if (idle) resolve(ask(address, path, question));
      else reject(fault);
    });
    request.end(body);
  });
}
