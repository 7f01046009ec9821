import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type Plugin } from "vite";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

/** Our own modules that only define things; server files name job handlers, styles are effects. */
const pure = /\/app\/(features|ui|platform)\/(?!.*(\.server\.|\.css))/;

/**
 * One bundle holds the HTTP server and the routes, so that both share one database pool. What runs in a
 * thread of its own is a file beside it.
 */
const serverEntry: Plugin = {
  name: "server-entry",
  // After Remix, whose own entry would win otherwise.
  enforce: "post",
  config: (_, { isSsrBuild }) =>
    isSsrBuild
      ? {
          build: {
            rollupOptions: {
              input: {
                index: "./app/server.ts",
                "pdf-worker": "./app/platform/pdf/pdf-worker.server.ts",
                "optimiser-thread":
                  "./app/features/scenarios/optimiser/runs/optimiser-thread.server.ts",
              },
              output: { entryFileNames: "[name].js" },
            },
          },
        }
      : undefined,
};

export default defineConfig({
  plugins: [
    remix({
      ignoredRouteFiles: ["**/*.test.*"],
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_lazyRouteDiscovery: false,
        v3_singleFetch: true,
        v3_routeConfig: false,
      },
    }),
    tailwindcss(),
    serverEntry,
  ],
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  build: {
    target: "es2022",
    sourcemap: false,
    // What a page does not use of a feature's door stays out of its scripts.
    rollupOptions: { treeshake: { moduleSideEffects: (id) => !pure.test(id) } },
  },
  optimizeDeps: {
    include: ["react", "react-dom/client", "react-hook-form", "react-i18next", "i18next", "zod"],
    exclude: ["@node-rs/argon2", "@prisma/client", "@prisma/adapter-pg", "pg", "lucia"],
  },
});
