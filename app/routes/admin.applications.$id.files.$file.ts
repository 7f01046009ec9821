import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireStaff } from "~/features/accounts/index.server";
import { fileResponse } from "~/file-response.server";

/** A file of a submitted application. */
export async function loader(args: LoaderFunctionArgs) {
  return fileResponse("staff", await requireStaff(args.request), args);
}
