import type { Actor } from "~/features/accounts";
import { pool, prisma } from "~/platform/db.server";
import { forbidden } from "~/platform/http.server";
import { readSetting } from "~/platform/settings.server";
import { askScannerVersion } from "../scan/ask-scanner.server";
import { scannerAddress } from "../scan/scanner.server";
import type { FileLimits } from "../store/limits";
import { limitsSetting } from "../store/limits.server";
import { countedFiles } from "./counted-files";
import { type DelayedFiles, listDelayed } from "./list-delayed.server";
import { listQuarantine, type QuarantinePage } from "./list-quarantine.server";

export type ScannerView = {
  configured: boolean;
  /** null when it does not answer */
  version: string | null;
  /** files that wait for a verdict, and since when the oldest does */
  waiting: number;
  waitingSince: Date | null;
  /** files taken while there was no scanner */
  unscanned: number;
};

export type FileSettingsView = {
  limits: FileLimits;
  /** 0 until somebody changes them for the first time */
  version: number;
  updatedAt: Date | null;
  scanner: ScannerView;
  delayed: DelayedFiles;
  quarantine: QuarantinePage;
};

/** Limits of files, the state of the scanner and what is in quarantine. 403 for anybody but the administrator. */
export async function getFileSettings(actor: Actor, after: string): Promise<FileSettingsView> {
  if (!actor.staffRoles.includes("administrator")) throw forbidden();
  const { key } = limitsSetting;
  const [limits, row, scanner, delayed, quarantine] = await Promise.all([
    readSetting(limitsSetting),
    prisma.setting.findUnique({ where: { key }, select: { version: true, updatedAt: true } }),
    viewScanner(),
    listDelayed(),
    listQuarantine(after),
  ]);
  return {
    limits,
    version: row?.version ?? 0,
    updatedAt: row?.updatedAt ?? null,
    scanner,
    delayed,
    quarantine,
  };
}

type Waiting = { waiting: number; unscanned: number; waitingSince: Date | null };

async function viewScanner(): Promise<ScannerView> {
  const address = scannerAddress();
  const [version, { rows }] = await Promise.all([
    address ? askScannerVersion(address) : null,
    pool.query<Waiting>(
      `select count(*) filter (where scan = 'pending')::int as waiting,
          count(*) filter (where scan = 'unscanned')::int as unscanned,
          min(uploaded_at) filter (where scan = 'pending') as "waitingSince"
        from (select scan, uploaded_at from stored_file where scan in ('pending', 'unscanned')
          order by uploaded_at limit $1) oldest`,
      [countedFiles + 1],
    ),
  ]);
  const found = rows[0] ?? { waiting: 0, unscanned: 0, waitingSince: null };
  return { configured: address !== null, version, ...found };
}
