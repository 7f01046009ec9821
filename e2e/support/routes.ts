import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";

type Node = { id: string; path?: string; index?: boolean; file: string; children?: Node[] };

const run = promisify(execFile);

/** Every address pattern of the portal, from Remix's own manifest: `/portal/applications/:id`. */
export async function routePaths(): Promise<string[]> {
  const manifest = createRequire(import.meta.url).resolve("@remix-run/dev/package.json");
  const cli = path.join(path.dirname(manifest), "dist/cli.js");
  const { stdout } = await run(process.execPath, [cli, "routes", "--json"], {
    env: { ...process.env, NODE_NO_WARNINGS: "1" },
    maxBuffer: 10_000_000,
  });
  const roots = JSON.parse(stdout.slice(stdout.indexOf("["))) as Node[];
  return [...new Set(roots.flatMap((root) => leaves(root, "")))].sort();
}

function leaves(node: Node, above: string): string[] {
  const here = [above, node.path ?? ""].filter(Boolean).join("/");
  const own = node.id === "root" || (node.children?.length && !node.path) ? [] : [`/${here}`];
  return [...own, ...(node.children ?? []).flatMap((child) => leaves(child, here))];
}

/** An address of the pattern: parameters by name, each as given or a word that fits nothing. */
export function fill(pattern: string, params: Record<string, string> = {}): string {
  return pattern
    .replace(/:(\w+)\??/g, (_, name: string) => params[name] ?? "nothing")
    .replace(/\*$/, params["*"] ?? "no/such/page");
}
