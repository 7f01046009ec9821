import { isReady } from "~/platform/ready.server";

/** The process can do its work: the database answers. */
export async function loader() {
  const ready = await isReady();
  return new Response(ready ? "ok" : "database unreachable", {
    status: ready ? 200 : 503,
    headers: { "Cache-Control": "no-store" },
  });
}
