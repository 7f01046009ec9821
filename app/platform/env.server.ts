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
  /** Where the bytes of files lie; with S3, only where they wait on their way. */
  STORAGE_DIR: z.string().min(1).default(".data/files"),
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_BUCKET: z.string().min(3).optional(),
  S3_REGION: z.string().min(1).default("us-east-1"),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  /** The virus scanner's daemon; unset, files are told to be unscanned. */
  CLAMD_HOST: z.string().min(1).optional(),
  CLAMD_PORT: z.coerce.number().int().min(1).max(65535).default(3310),
  /** How many jobs (letters, scans, documents) this process works at once. */
  JOBS_AT_ONCE: z.coerce.number().int().min(1).max(8).default(4),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

export type Env = z.infer<typeof schema>;

const ofS3 = ["S3_ENDPOINT", "S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const;

const complete = schema
  // A portal for real people must be able to write to them.
  .refine((env) => env.NODE_ENV !== "production" || env.DEMO || env.SMTP_URL !== undefined, {
    path: ["SMTP_URL"],
    error: "needed in production, e.g. smtps://user:password@mail.example",
  })
  .superRefine((env, context) => {
    const missing = ofS3.filter((name) => env[name] === undefined);
    if (missing.length === ofS3.length) return;
    for (const name of missing) {
      context.addIssue({ code: "custom", path: [name], message: `needed with ${others(name)}` });
    }
  });

function others(name: string): string {
  return ofS3.filter((other) => other !== name).join(", ");
}

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
