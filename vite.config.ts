import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig(({ isSsrBuild }) => ({
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
  ],
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  build: {
    target: "es2022",
    sourcemap: false,
    // One bundle holds the HTTP server and the routes, so that both share one database pool.
    rollupOptions: isSsrBuild ? { input: "./app/server.ts" } : undefined,
  },
  optimizeDeps: {
    include: ["react", "react-dom/client", "react-hook-form", "react-i18next", "i18next", "zod"],
    exclude: ["@node-rs/argon2", "@prisma/client", "@prisma/adapter-pg", "pg", "lucia"],
  },
}));
