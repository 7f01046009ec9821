import { pool, type Tx } from "./db.server";

/** Reads rows by a statement of ours with its parameters, on whatever connection. */
export type ReadRows = <Row>(sql: string, params?: readonly unknown[]) => Promise<Row[]>;

/** On any connection: what others have committed. */
export const readRows: ReadRows = async <Row>(sql: string, params: readonly unknown[] = []) => {
  const { rows } = await pool.query(sql, [...params]);
  return rows as Row[];
};

/** On the transaction's own connection: under its locks, and needing no other beside it. */
export const readRowsIn =
  (tx: Tx): ReadRows =>
  <Row>(sql: string, params: readonly unknown[] = []) =>
    tx.$queryRawUnsafe<Row[]>(sql, ...params);
