import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Floor } from "./work";

/** Serves a floor on a free loopback port and tells the parent process where. */
export function serveFloor(floor: Floor): void {
  const server = createServer((request, response) => {
    answer(floor, request, response).catch((error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
  server.listen(0, "127.0.0.1", () => {
    const { port } = server.address() as AddressInfo;
    process.send?.({ address: `http://127.0.0.1:${port}` });
  });
  const stop = () => process.exit(0);
  process.once("SIGTERM", stop);
  process.once("disconnect", stop);
}

async function answer(floor: Floor, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? "/", "http://floor");
  const [, , id, verb] = url.pathname.split("/");
  if (id && request.method === "POST" && verb === "submit") {
    for await (const _ of request);
    await floor.submit(id);
    return response.writeHead(302, { location: `/applications/${id}` }).end();
  }
  if (id) {
    const application = await floor.application(id);
    if (!application) return response.writeHead(404).end();
    return floor.sendApplication(
      response,
      application,
      verb === "answers" ? "answers" : "overview",
    );
  }
  const words = url.searchParams.get("q");
  if (words) return floor.sendList(response, await floor.search(words));
  const rows = await floor.queue({
    statuses: url.searchParams.getAll("status"),
    type: url.searchParams.get("applicant_type") ?? "",
    track: url.searchParams.get("track") ?? "",
  });
  return floor.sendList(response, rows);
}
