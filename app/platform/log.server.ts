import { pino } from "pino";

/** JSON lines without bodies, secrets or personal data: ids and codes only. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: undefined,
  redact: ["password", "token", "email", "*.password", "*.token", "*.email"],
});
