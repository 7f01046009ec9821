import { once } from "node:events";
import pg from "pg";

export type Cell = string | number | boolean | Date | null | undefined;

type CopyConnection = pg.Connection & {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
};

const flushAt = 256 * 1024;

function escapeCell(cell: Cell): string {
  if (cell === null || cell === undefined) return "\\N";
  if (cell instanceof Date) return cell.toISOString();
  if (typeof cell !== "string") return String(cell);
  return /[\\\t\n\r]/.test(cell)
    ? cell.replace(/\\/g, "\\\\").replace(/\t/g, "\\t").replace(/\n/g, "\\n").replace(/\r/g, "\\r")
    : cell;
}

/** One line of COPY's text format. */
function copyLine(cells: readonly Cell[]): string {
  return `${cells.map(escapeCell).join("\t")}\n`;
}

/** A query that pg drives: opens a COPY and hands its connection over once the server is ready. */
class CopyQuery {
  readonly ready: Promise<CopyConnection>;
  readonly done: Promise<void>;
  private open: (connection: CopyConnection) => void = () => {};
  private finish: (error?: Error) => void = () => {};

  constructor(private readonly text: string) {
    this.ready = new Promise((resolve) => {
      this.open = resolve;
    });
    this.done = new Promise((resolve, reject) => {
      this.finish = (error) => (error ? reject(error) : resolve());
    });
    this.done.catch(() => {});
  }
  submit(connection: pg.Connection): void {
    connection.query(this.text);
  }
  handleCopyInResponse(connection: CopyConnection): void {
    this.open(connection);
  }
  handleCommandComplete(): void {}
  handleReadyForQuery(): void {
    this.finish();
  }
  handleError(error: Error): void {
    this.finish(error);
  }
}

/** Rows on their way into one table by COPY, over a connection of its own that runs no trigger. */
export class CopyIn {
  private lines: string[] = [];
  private size = 0;

  private constructor(
    private readonly client: pg.Client,
    private readonly query: CopyQuery,
    private readonly connection: CopyConnection,
  ) {}

  /** `target`: table and columns, as in `member (user_id, role)`. */
  static async open(url: string, target: string): Promise<CopyIn> {
    const client = new pg.Client({
      connectionString: url,
      options: "-c session_replication_role=replica -c synchronous_commit=off",
    });
    await client.connect();
    const query = client.query(new CopyQuery(`copy ${target} from stdin`));
    const refused = query.done.then(() => {
      throw new Error(`COPY ended before it began: ${target}`);
    });
    return new CopyIn(client, query, await Promise.race([query.ready, refused]));
  }

  /** Adds a row; waits when the server is slower than the maker. */
  async add(cells: readonly Cell[]): Promise<void> {
    const line = copyLine(cells);
    this.lines.push(line);
    this.size += line.length;
    if (this.size >= flushAt) await this.flush();
  }

  private async flush(): Promise<void> {
    this.connection.sendCopyFromChunk(Buffer.from(this.lines.join("")));
    this.lines = [];
    this.size = 0;
    if (this.connection.stream.writableNeedDrain) {
      await Promise.race([once(this.connection.stream, "drain"), this.query.done]);
    }
  }

  /** Sends the rest; throws what the server thought of the rows. */
  async close(): Promise<void> {
    try {
      await this.flush();
      this.connection.endCopyFrom();
      await this.query.done;
    } finally {
      await this.client.end();
    }
  }
}
