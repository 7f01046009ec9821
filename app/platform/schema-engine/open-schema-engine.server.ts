import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import pg from "pg";
import { patchedAdapter } from "./patched-adapter.server";

type EngineModule = typeof import("@prisma/schema-engine-wasm") & {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
};

let loading: Promise<EngineModule> | undefined;

async function load(): Promise<EngineModule> {
  const file = createRequire(import.meta.url).resolve(
    "@prisma/schema-engine-wasm/schema_engine_bg",
  );
  const glue = (await import("@prisma/schema-engine-wasm/schema_engine_bg")) as EngineModule;
  const code = await readFile(path.join(path.dirname(file), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(code, {
    "./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports,
  });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return glue;
}

/** A panic inside WebAssembly says only "unreachable"; the engine leaves its words here. */
const panic = {
  words: "",
  set_message(words: string) {
    this.words = words;
  },
};

/** What PostgreSQL said of the last script it refused. */
let scriptFault: unknown;

export type OpenEngine = {
  engine: SchemaEngine;
  /** the one connection the engine works on */
  pool: pg.Pool;
  close(): Promise<void>;
};

/** Prisma's schema engine, in this process, on one connection to `url`. Close it after use. */
export async function openSchemaEngine(
  url: string,
  schemaFiles: [path: string, content: string][] = [],
): Promise<OpenEngine> {
  loading ??= load();
  const { SchemaEngine } = await loading;
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panic });
  const pool = new pg.Pool({
    connectionString: url,
    // One session: what is begun by us holds for the engine's statements too.
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 10_000,
    options: "-c timezone=UTC",
  });
  pool.on("error", () => {});
  try {
    const adapter = patchedAdapter(pool, (error) => {
      scriptFault = error;
    });
    const datamodels = schemaFiles.length > 0 ? schemaFiles : undefined;
    const engine = await SchemaEngine.new({ datamodels }, () => {}, adapter);
    return {
      engine,
      pool,
      async close() {
        engine.free();
        await pool.end();
      },
    };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/** The words of an engine's failure, panics included. */
export function engineFault(error: unknown): string {
  const told = scriptFault ?? error;
  const words = panic.words || (told instanceof Error ? told.message : String(told));
  panic.words = "";
  scriptFault = undefined;
  return words;
}
