import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireApplicant } from "~/features/accounts/index.server";
import { fileResponse } from "~/file-response.server";

/** A file of one's own application. */
export async function loader(args: LoaderFunctionArgs) {
  return fileResponse("member", await requireApplicant(args.request), args);
}
