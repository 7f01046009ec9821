import { defineConfig } from "prisma/config";

// Generating and checking need no database; commands that do need one get its address by DATABASE_URL.
const url = process.env.DATABASE_URL;

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  ...(url ? { datasource: { url } } : {}),
});
