import { describe, expect, it } from "vitest";
import { readEnv } from "./env.server";

const needed = {
  NODE_ENV: "test" as const,
  DATABASE_URL: "postgres://localhost/imc",
  APP_URL: "http://localhost:3000",
};
const s3 = {
  S3_ENDPOINT: "https://storage.example",
  S3_BUCKET: "files",
  S3_ACCESS_KEY_ID: "key",
  S3_SECRET_ACCESS_KEY: "secret",
};

describe("the settings of the storage", () => {
  it("are a local folder unless told otherwise", () => {
    const env = readEnv(needed);
    expect([env.STORAGE_DIR, env.S3_ENDPOINT]).toEqual([".data/files", undefined]);
  });

  it("take an S3-compatible server when all is given", () => {
    expect(readEnv({ ...needed, ...s3 })).toMatchObject({ ...s3, S3_REGION: "us-east-1" });
  });

  it("refuse half of what S3 needs, and name the rest", () => {
    for (const name of Object.keys(s3)) {
      const half = { ...needed, ...s3, [name]: "" };
      expect(() => readEnv(half), name).toThrow(new RegExp(`${name}: needed with`));
    }
  });
});
