import { lintChecks, report } from "./support/checks";
import { command } from "./support/command";

await command(async () => report(await lintChecks()));
