import net from "node:net";

/** A statement as a client sent it: its text and values, the latter as PostgreSQL's text. */
export type SentStatement = { text: string; values: (string | null)[] };

export type SqlTap = {
  /** address of the same database by way of the tap */
  url: string;
  /** what has passed since the last call */
  take(): SentStatement[];
  stop(): Promise<void>;
};

/** A listener between clients and PostgreSQL that forwards every byte and notes each statement run. */
export async function startTap(databaseUrl: string): Promise<SqlTap> {
  const behind = new URL(databaseUrl);
  let noted: SentStatement[] = [];
  const open = new Set<net.Socket>();
  const server = net.createServer((client) => {
    const upstream = net.connect(Number(behind.port || 5432), behind.hostname);
    const note = readFrontend((statement) => noted.push(statement));
    client.on("data", note);
    client.pipe(upstream).pipe(client);
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on("error", () => {
        client.destroy();
        upstream.destroy();
      });
      socket.on("close", () => open.delete(socket));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String((server.address() as net.AddressInfo).port);
  return {
    url: url.href,
    take() {
      const taken = noted;
      noted = [];
      return taken;
    },
    async stop() {
      for (const socket of open) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** Reads the client's half of the protocol: a start-up message without a type, then typed ones. */
export function readFrontend(note: (statement: SentStatement) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  let started = false;
  const texts = new Map<string, string>();
  return (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (;;) {
      const head = started ? 1 : 0;
      if (rest.length < head + 4) return;
      const length = head + rest.readUInt32BE(head);
      if (rest.length < length) return;
      const body = rest.subarray(head + 4, length);
      const type = started ? String.fromCharCode(rest[0] ?? 0) : "";
      rest = rest.subarray(length);
      started = true;
      if (type === "Q") note({ text: readString(body, 0).text, values: [] });
      if (type === "P") {
        const name = readString(body, 0);
        texts.set(name.text, readString(body, name.end).text);
      }
      if (type === "B") note(readBind(body, texts));
    }
  };
}

function readString(body: Buffer, from: number): { text: string; end: number } {
  const end = body.indexOf(0, from);
  return { text: body.toString("utf8", from, end), end: end + 1 };
}

function readBind(body: Buffer, texts: ReadonlyMap<string, string>): SentStatement {
  const portal = readString(body, 0);
  const name = readString(body, portal.end);
  let at = name.end + 2 + body.readUInt16BE(name.end) * 2;
  const values: (string | null)[] = [];
  const count = body.readUInt16BE(at);
  at += 2;
  for (let nth = 0; nth < count; nth++) {
    const length = body.readInt32BE(at);
    at += 4;
    values.push(length < 0 ? null : body.toString("utf8", at, at + length));
    at += Math.max(0, length);
  }
  return { text: texts.get(name.text) ?? "", values };
}
