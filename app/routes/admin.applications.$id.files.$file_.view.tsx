import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { FilePage } from "~/features/applications";
import { getReadableFile } from "~/features/applications/index.server";
import { canBeRead } from "~/features/documents";

export const handle = { i18n: ["documents", "messages"], scripts: true };

/** A file of a submitted application, to look at in place. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const file = await getReadableFile("staff", await requireStaff(request), params);
  return data({ title: file.fileName, file }, { status: canBeRead(file.scan) ? 200 : 409 });
}

export default function FileView() {
  return <FilePage file={useLoaderData<typeof loader>().file} />;
}
