import type { DiagnoseMigrationHistoryOutput } from "@prisma/schema-engine-wasm";
import { noFilter } from "./deploy-migrations.server";
import { type Folders, prismaFolders, readMigrations } from "./migration-files.server";
import { openSchemaEngine } from "./open-schema-engine.server";

/** What differs between the migrations on disk and the history in the database; empty when nothing does. */
export async function migrationStatus(
  url: string,
  folders: Folders = prismaFolders(),
): Promise<string[]> {
  const { engine, close } = await openSchemaEngine(url);
  try {
    return differences(
      await engine.diagnoseMigrationHistory({
        migrationsList: await readMigrations(folders.migrations),
        optInToShadowDatabase: false,
        filters: noFilter,
      }),
    );
  } finally {
    await close();
  }
}

function differences({ history, ...found }: DiagnoseMigrationHistoryOutput): string[] {
  const lines = [
    ...found.editedMigrationNames.map((name) => `${name} was changed after it was applied`),
    ...found.failedMigrationNames.map((name) => `${name} began and did not end`),
  ];
  if (history && history.diagnostic !== "migrationsDirectoryIsBehind") {
    lines.push(...history.unappliedMigrationNames.map((name) => `${name} is not applied yet`));
  }
  if (history && history.diagnostic !== "databaseIsBehind") {
    lines.push(...history.unpersistedMigrationNames.map((name) => `${name} is not on disk`));
  }
  return lines;
}
