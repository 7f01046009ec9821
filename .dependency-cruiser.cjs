/** The import zones of the house: routes → features (doors only) → platform; ui stands alone. */
const features = [
  "audit",
  "notifications",
  "accounts",
  "organisations",
  "documents",
  "site",
  "applications",
  "review",
  "scenarios",
  "offers",
  "reports",
];

const upwards = features.map((feature, index) => ({
  name: `feature-${feature}-knows-only-those-above`,
  comment: "A feature imports only features that stand before it in the list.",
  severity: "error",
  from: { path: `^app/features/${feature}/` },
  to: { path: `^app/features/(${features.slice(index + 1).join("|") || "none"})/` },
}));

const doors = features.map((feature) => ({
  name: `feature-${feature}-by-its-doors`,
  comment: "Only index.ts and index.server.ts of a feature are open to the others.",
  severity: "error",
  from: { path: "^(app|prisma|e2e)/", pathNot: `^app/features/${feature}/` },
  to: {
    path: `^app/features/${feature}/`,
    pathNot: `^app/features/${feature}/index(\\.server)?\\.ts$`,
  },
}));

module.exports = {
  forbidden: [
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "ui-stands-alone",
      severity: "error",
      from: { path: "^app/ui/" },
      to: { path: "^(app/(?!ui/)|prisma/|e2e/)" },
    },
    {
      name: "platform-has-no-business-words",
      severity: "error",
      from: { path: "^app/platform/" },
      to: { path: "^app/(features|routes|ui|commands|server|root)" },
    },
    {
      name: "routes-never-reach-the-database",
      severity: "error",
      from: { path: "^app/routes/" },
      to: { path: "(^app/platform/db\\.server|^app/generated/|node_modules/(@prisma|pg)/)" },
    },
    {
      name: "routes-are-strangers",
      severity: "error",
      from: { path: "^app/routes/([^/]+)" },
      to: { path: "^app/routes/", pathNot: "^app/routes/$1" },
    },
    {
      name: "nothing-imports-routes",
      severity: "error",
      from: { path: "^app/(features|platform|ui|commands)/" },
      to: { path: "^app/(routes|root|entry)" },
    },
    {
      name: "app-imports-no-tests-of-ours",
      severity: "error",
      from: { path: "^app/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^e2e/" },
    },
    ...upwards,
    ...doors,
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(app/generated|build)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
  },
};
