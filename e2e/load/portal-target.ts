import type { Target } from "./scenarios";
import type { Running } from "./start-process";

/** The portal as its staff and an applicant use it, each already signed in. */
export function portalTarget(
  { address, pid }: Running,
  cookies: { reader: string; submitter: string },
): Target {
  const form = new URLSearchParams([
    ["intent", "submit"],
    ["consent_processing", "on"],
  ]);
  return {
    name: "portal",
    address,
    pid,
    list: "/admin/applications",
    pagePath: (id) => `/admin/applications/${id}`,
    submitPath: (id) => `/portal/applications/${id}/submit`,
    submitBody: form.toString(),
    readerCookie: cookies.reader,
    submitterCookie: cookies.submitter,
  };
}
