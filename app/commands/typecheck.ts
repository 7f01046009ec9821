import { report, typeCheck } from "./support/checks";
import { command } from "./support/command";

await command(async () => report([await typeCheck()]));
