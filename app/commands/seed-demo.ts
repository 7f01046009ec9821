import { closeDatabase } from "~/platform/db.server";
import { seedDemo } from "../../prisma/seed/demo";
import { command } from "./support/command";

// A process of its own: the portal that is served afterwards opens its pool on the renamed database.
await command(async (life) => {
  await life.own(true, closeDatabase);
  await seedDemo();
  return 0;
});
