import { buildPortal } from "./support/build-portal";
import { command } from "./support/command";

await command(async () => {
  await buildPortal({ force: true });
  return 0;
});
