import type { Refused } from "../../agreement/components/use-words";
import type { TypedReporting } from "../post-reporting.server";

export type RefusedReporting = Refused & { typed: TypedReporting };
