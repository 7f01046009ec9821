import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";

export type ToolResult = { code: number; output: string };

const running = new Set<ChildProcess>();
// A tool must not outlive the command that asked for it.
process.once("exit", () => {
  for (const child of running) child.kill("SIGTERM");
});

/** Path of a file of an installed package, without asking the package's exports. */
export function installed(file: string): string {
  return path.resolve("node_modules", file);
}

/** Runs a Node script to its end. `show` passes its words on as they come; they are returned in any case. */
export function runNode(
  script: string,
  args: string[] = [],
  options: { env?: Record<string, string | undefined>; show?: boolean } = {},
): Promise<ToolResult> {
  return runProgram(process.execPath, [script, ...args], options);
}

/** The same for any program. */
export function runProgram(
  program: string,
  args: string[],
  options: { env?: Record<string, string | undefined>; show?: boolean } = {},
): Promise<ToolResult> {
  const child = spawn(program, args, {
    env: { ...process.env, ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  let output = "";
  const take = (text: Buffer) => {
    output += text;
    if (options.show) process.stdout.write(text);
  };
  child.stdout.on("data", take);
  child.stderr.on("data", take);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      running.delete(child);
      resolve({ code: code ?? (signal ? 1 : 0), output });
    });
  });
}

/** The beginning says what went wrong, the end what came of it; what lies between is mostly lists. */
function shortened(output: string): string {
  const text = output.trim();
  return text.length < 5_000 ? text : `${text.slice(0, 3_500)}\n…\n${text.slice(-1_000)}`;
}

/** Runs a Node script and throws what it wrote when it fails. */
export async function mustRun(
  what: string,
  script: string,
  args: string[],
  env: Record<string, string | undefined> = {},
): Promise<string> {
  const { code, output } = await runNode(script, args, { env });
  if (code !== 0) throw new Error(`${shortened(output)}\n\n${what} failed (${code}).`);
  return output;
}
