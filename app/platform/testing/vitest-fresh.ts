import { vi } from "vitest";

// The files that a worker runs share its process and the packages in it, which spares starting and loading
// those for each. What is the portal's own begins anew: its modules, its environment, what outlives a module.
const shared = globalThis as {
  imcEnvironment?: NodeJS.ProcessEnv;
  imcDatabase?: unknown;
  imcLive?: unknown;
};
shared.imcEnvironment ??= { ...process.env };
for (const name of Object.keys(process.env)) {
  if (!(name in shared.imcEnvironment)) delete process.env[name];
}
Object.assign(process.env, shared.imcEnvironment);
delete shared.imcDatabase;
delete shared.imcLive;
vi.resetModules();
