import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ArchiveBudget } from "./archive-budget";
import { Unacceptable } from "./unacceptable";

/** How deep a file may lie: an archive, a document in it, an object in that document. */
const deepest = 2;

/** One uploaded file being looked into: what it may still cost, and the folder for what is unpacked from it. */
export class Inspection {
  private constructor(
    readonly budget: ArchiveBudget,
    private readonly folder: string,
    private readonly depth: number,
  ) {}

  /** Runs `look` and removes whatever it unpacked. */
  static async run<T>(
    uploadedBytes: number,
    look: (inspection: Inspection) => Promise<T>,
  ): Promise<T> {
    const folder = await mkdtemp(path.join(tmpdir(), "imc-inspect-"));
    try {
      return await look(new Inspection(new ArchiveBudget(uploadedBytes), folder, 0));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** A place for the content of one entry. */
  newPath(): string {
    return path.join(this.folder, randomUUID());
  }

  drop(place: string): Promise<void> {
    return rm(place, { force: true });
  }

  /** Looks into a file that lies in this one; what is found there is told with its path. */
  async within<T>(entry: string, look: (deeper: Inspection) => Promise<T>): Promise<T> {
    if (this.depth >= deepest) throw new Unacceptable("archive_nested", entry);
    try {
      return await look(new Inspection(this.budget, this.folder, this.depth + 1));
    } catch (error) {
      if (!(error instanceof Unacceptable)) throw error;
      throw new Unacceptable(error.code, error.entry ? `${entry} → ${error.entry}` : entry);
    }
  }
}
