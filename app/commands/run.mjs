// The one script that runs before anything is installed: plain Node, no dependency.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const needsOnlyProduction = ["start", "admin-create", "audit-verify", "files-check"];
process.chdir(root);

const [name, ...rest] = process.argv.slice(2);
try {
  checkNode();
  const file = path.join("app/commands", `${name}.ts`);
  if (!name || !existsSync(file)) fail(`There is no command ${name ?? "(none given)"}.`);
  await install();
  await generate();
  run(file);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Node.js ${process.versions.node} is too old: install 20.19 or newer (24 is best).`);
}

/** The first installed package that differs from the lock file, or null; npm notes what it installed. */
function outdated() {
  const read = (file) => JSON.parse(readFileSync(file, "utf8")).packages;
  const noted = "node_modules/.package-lock.json";
  if (!existsSync(noted)) return "node_modules";
  const installed = read(noted);
  for (const [place, wanted] of Object.entries(read("package-lock.json"))) {
    const spare = wanted.optional || wanted.devOptional || wanted.peer;
    if (place === "" || spare || (wanted.dev && needsOnlyProduction.includes(name))) continue;
    if (installed[place]?.version !== wanted.version) return place;
  }
  return null;
}

async function install() {
  if (outdated() === null) return;
  await alone("installing", async () => {
    if (outdated() === null) return;
    const npm = process.env.npm_execpath;
    const [program, ...before] = npm?.endsWith(".js") ? [process.execPath, npm] : ["npm"];
    await step("Installing packages with npm ci (about a minute)", program, [...before, "ci"]);
  });
}

async function generate() {
  const hash = createHash("sha256").update(readFileSync("node_modules/prisma/package.json"));
  for (const file of readdirSync("prisma/schema").sort()) {
    hash.update(readFileSync(path.join("prisma/schema", file)));
  }
  const wanted = hash.digest("hex");
  const stamp = "app/generated/prisma/.made-from";
  const current = () => existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;
  if (current()) return;
  await alone("generating", async () => {
    if (current()) return;
    const cli = "node_modules/prisma/build/index.js";
    // Prisma asks for its native engine though generating never runs it; any existing file will do.
    const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" };
    await step("Generating the database client", process.execPath, [cli, "generate"], env);
    writeFileSync(stamp, wanted);
  });
}

/** Keeps two commands started at once from installing into one folder. */
async function alone(what, work) {
  mkdirSync(".data", { recursive: true });
  const file = `.data/${what}.pid`;
  for (let told = false; ; told = true) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      const pid = Number(readFileSync(file, "utf8").trim() || 0);
      if (!isAlive(pid)) rmSync(file, { force: true });
      else if (!told) console.log(`• Waiting for process ${pid}, which is ${what} already`);
      await sleep(300);
    }
  }
  process.once("exit", () => rmSync(file, { force: true }));
  await work();
  rmSync(file, { force: true });
}

function isAlive(pid) {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Runs a program quietly, says that it goes on, and shows what it wrote only if it fails. */
function step(text, program, args, env = {}) {
  console.log(`• ${text}`);
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const ticking = setInterval(() => console.log(`  … ${seconds()} s`), 10_000);
  const child = spawn(program, args, {
    env: { ...process.env, NODE_ENV: "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const keep = (text) => {
    said = (said + text).slice(-8000);
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      clearInterval(ticking);
      if (code !== 0) return reject(new Error(`${said}\n${text}: failed (${code}).`));
      console.log(`  done in ${seconds()} s`);
      resolve();
    });
  });
}

/** Hands over to the command; signals and exit code pass through, and the command notices if we are killed. */
function run(file) {
  const child = spawn(process.execPath, ["--import", "tsx", file, ...rest], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => child.kill(signal));
  }
  child.once("error", (error) => fail(error.message));
  child.once("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)));
}
