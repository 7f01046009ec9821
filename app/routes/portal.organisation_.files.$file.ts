import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireApplicant } from "~/features/accounts/index.server";
import { fileResponse } from "~/file-response.server";

/** A version of a document in the library of one's own organisation. */
export async function loader(args: LoaderFunctionArgs) {
  return fileResponse("library", await requireApplicant(args.request), args);
}
