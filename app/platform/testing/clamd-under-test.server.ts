import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { findFreePort } from "~/platform/embedded-postgres/ports.server";

const usual = ["/usr/sbin/clamd", "/usr/local/sbin/clamd", "/opt/homebrew/sbin/clamd"];

/** The program of ClamAV's daemon: CLAMD_PATH or where it usually is; null when there is none. */
export function findClamd(): string | null {
  return [process.env.CLAMD_PATH ?? "", ...usual].find((file) => existsSync(file)) ?? null;
}

/** Text that the daemon under test takes for a virus wherever it stands in a file. */
export const virusMarker = "IMC-PORTAL-HARMLESS-TEST-VIRUS";
export const virusName = "Imc.Test.Marker.UNOFFICIAL";
/** The scanners' common test file, put together here so that no scanner takes fright at this source. */
export const eicar = [
  "X5O!P%@AP[4\\PZX54(P^)7CC)7}$",
  "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*",
].join("");
/** What the daemon under test takes at most, in bytes. */
export const clamdLimit = 210_000_000;

export type RunningClamd = {
  host: string;
  port: number;
  pid: number;
  /** ends the process at once, as a crash would; `start` brings it back on the same port */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** starts it anew with these limits, in bytes; without any it has the usual ones */
  limit(limits?: Limits): Promise<void>;
  /** lets the process stand still, and go on */
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
};

type Limits = Partial<Record<"StreamMaxLength" | "MaxFileSize" | "MaxScanSize", number>>;

async function writeSettings(folder: string, port: number, limits: Limits): Promise<string> {
  const signatures = path.join(folder, "signatures");
  await mkdir(signatures, { recursive: true });
  const hash = createHash("md5").update(eicar).digest("hex");
  await writeFile(path.join(signatures, "test.hdb"), `${hash}:${eicar.length}:Eicar-Test\n`);
  const hex = Buffer.from(virusMarker).toString("hex");
  await writeFile(path.join(signatures, "test.ndb"), `Imc.Test.Marker:0:*:${hex}\n`);
  const file = path.join(folder, "clamd.conf");
  const lines = [
    "Foreground yes",
    `TCPSocket ${port}`,
    "TCPAddr 127.0.0.1",
    `DatabaseDirectory ${signatures}`,
    `TemporaryDirectory ${folder}`,
    `LogFile ${path.join(folder, "clamd.log")}`,
    `StreamMaxLength ${limits.StreamMaxLength ?? clamdLimit}`,
    `MaxFileSize ${limits.MaxFileSize ?? clamdLimit}`,
    `MaxScanSize ${limits.MaxScanSize ?? clamdLimit * 2}`,
    "AlertExceedsMax yes",
    "ExitOnOOM yes",
  ];
  await writeFile(file, `${lines.join("\n")}\n`);
  return file;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.1", port }, () => socket.write("zPING\0"));
    socket.once("data", () => resolve(true));
    socket.once("error", () => resolve(false));
    socket.once("close", () => resolve(false));
    socket.setTimeout(2_000, () => socket.destroy());
  });
}

/** Starts ClamAV's daemon on a free port with a small signature database of its own. Throws when it is not installed. */
export async function startClamd(): Promise<RunningClamd> {
  const program = findClamd();
  if (!program) {
    throw new Error(
      "No ClamAV daemon: install one (Debian: apt-get install clamav-daemon) or name it in CLAMD_PATH.",
    );
  }
  const folder = await mkdtemp(path.join(tmpdir(), "imc-clamd-"));
  const port = await findFreePort();
  const settings = await writeSettings(folder, port, {});
  let child: ReturnType<typeof spawn> | null = null;
  const kill = async () => {
    const ending = child;
    child = null;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const gone = new Promise((resolve) => ending.once("exit", resolve));
    ending.kill("SIGKILL");
    await gone;
  };
  // Nothing of it may outlive the test run.
  process.once("exit", () => child?.kill("SIGKILL"));
  const start = async () => {
    child = spawn(program, ["--config-file", settings], { stdio: "ignore" });
    for (let tries = 0; tries < 300; tries++) {
      if (await answers(port)) return;
      if (child.exitCode !== null) break;
      await wait(50);
    }
    throw new Error(`ClamAV's daemon did not start; see ${path.join(folder, "clamd.log")}`);
  };
  await start();
  return {
    host: "127.0.0.1",
    port,
    get pid() {
      return child?.pid ?? 0;
    },
    start,
    kill,
    async limit(limits = {}) {
      await kill();
      await writeSettings(folder, port, limits);
      await start();
    },
    freeze: () => child?.kill("SIGSTOP"),
    thaw: () => child?.kill("SIGCONT"),
    async stop() {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
