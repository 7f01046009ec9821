import { z } from "zod";

const flag = z
  .enum(["0", "1"])
  .default("0")
  .transform((value) => value === "1");

const schema = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  APP_URL: z.url({ protocol: /^https?$/ }),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default("portal@imc.example"),
  /** Demo data, a mailbox page instead of SMTP, accounts printed at start. Never in production. */
  DEMO: flag,
  /** How many proxies in front may be believed about the visitor's address. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

export type Env = z.infer<typeof schema>;

/** A portal for real people must be able to write to them. */
const complete = schema.refine(
  (env) => env.NODE_ENV !== "production" || env.DEMO || env.SMTP_URL !== undefined,
  { path: ["SMTP_URL"], error: "needed in production, e.g. smtps://user:password@mail.example" },
);

/** Reads the settings of the process; throws one error that names every missing or bad one. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = complete.safeParse(given);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`Settings are missing or wrong:\n${faults.join("\n")}`);
}

let cached: Env | undefined;

/** The checked settings of this process, read once. */
export function env(): Env {
  cached ??= readEnv();
  return cached;
}
