import { parseArgs } from "node:util";
import { startTestServer } from "~/platform/testing/throwaway-cluster.server";
import { measureBytes } from "./bytes";
import { measureCold } from "./cold";
import { prepareDatabase } from "./data/prepare-database";
import { measureGrowth } from "./growth";
import { runPair } from "./run-pair";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: "string", default: "10000" },
    large: { type: "string", default: "200000" },
    rounds: { type: "string", default: "3" },
    seconds: { type: "string", default: "3" },
    samples: { type: "string", default: "200" },
    only: { type: "string", multiple: true },
    "without-portal": { type: "boolean", default: false },
  },
});
const size = Number(values.size);

const commands: Record<string, (serverUrl: string) => Promise<void>> = {
  async generate(serverUrl) {
    console.log(await prepareDatabase(serverUrl, size));
  },
  pair: (serverUrl) =>
    runPair(serverUrl, {
      size,
      rounds: Number(values.rounds),
      seconds: Number(values.seconds),
      connections: [1, 16],
      only: values.only,
      drafts: 300,
      portal: !values["without-portal"],
    }),
  growth: (serverUrl) =>
    measureGrowth(serverUrl, {
      small: size,
      large: Number(values.large),
      samples: Number(values.samples),
    }),
  bytes: measureBytes,
  cold: measureCold,
};

const command = commands[positionals[0] ?? ""];
if (!command) {
  console.error(`npm run load -- ${Object.keys(commands).join(" | ")} [--size N] [--rounds N]`);
  process.exit(2);
}
const server = await startTestServer();
try {
  await command(server.url);
} finally {
  await server.stop();
}
process.exit(0);
