export { publicProcedure } from "./eligibility/public-procedure.server";
