import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerSession } from "smtp-server";

export type Received = { to: string; id: string; raw: string };

/** What the server does with a letter instead of taking it. */
export type Mischief =
  | { at: "rcpt" | "data"; code: number }
  /** the connection is cut before the letter is whole, or after it was taken but before that is said */
  | { at: "mid_data" | "after_data" }
  /** nothing is said any more */
  | { at: "hang" };

/** A real SMTP server on loopback; `plan` says for each recipient what goes wrong, null for nothing. */
export async function startSmtp(plan: (to: string) => Mischief | null, patienceMs = 800) {
  const received: Received[] = [];
  let unsaid = 0;
  const sockets = new Set<{ destroy(): void }>();
  const recipientOf = (session: SMTPServerSession) => session.envelope.rcptTo[0]?.address ?? "";
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    maxClients: 100,
    onRcptTo({ address }, _session, done) {
      const wrong = plan(address);
      if (wrong?.at === "rcpt")
        return done(Object.assign(new Error("no"), { responseCode: wrong.code }));
      if (wrong?.at === "hang") return;
      done();
    },
    onData(stream, session, done) {
      const to = recipientOf(session);
      const wrong = plan(to);
      const chunks: Buffer[] = [];
      const socket = [...server.connections].find((one) => one.session === session)?._socket;
      stream.on("data", (chunk: Buffer) => {
        chunks.push(chunk);
        if (wrong?.at === "mid_data") socket?.destroy();
      });
      stream.on("end", () => {
        if (wrong?.at === "data")
          return done(Object.assign(new Error("no"), { responseCode: wrong.code }));
        const raw = Buffer.concat(chunks).toString("utf8");
        received.push({ to, id: /^Message-ID: <(.+)@/im.exec(raw)?.[1] ?? "", raw });
        if (wrong?.at !== "after_data") return done();
        unsaid += 1;
        socket?.destroy();
      });
    },
  }) as SMTPServer & {
    connections: Set<{ session: SMTPServerSession; _socket: { destroy(): void } }>;
  };
  server.on("error", () => {});
  server.server.on("connection", (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    received,
    /** how many letters were taken without the client hearing of it */
    unsaid: () => unsaid,
    /** timeouts short enough for a test */
    url: `smtp://127.0.0.1:${port}?connectionTimeout=${patienceMs}&greetingTimeout=${patienceMs}&socketTimeout=${patienceMs}`,
    stop: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
