export { ConflictsOfApplication } from "./conflicts/components/application-conflicts";
export { FindingsPage } from "./conflicts/components/findings-page";
export { TiesPage } from "./conflicts/components/ties-page";
export { type Declaration, declarationSchema } from "./conflicts/declaration-schema";
