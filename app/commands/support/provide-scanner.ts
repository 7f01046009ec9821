import { findClamd } from "~/platform/testing/clamd-under-test.server";
import { installDebianPackage } from "./debian-package";
import { say } from "./progress";

/** ClamAV's daemon for the tests of scanning: installed if it can be. Those tests fail when there is none. */
export async function provideScanner(): Promise<void> {
  if (findClamd()) return;
  say("There is no ClamAV daemon yet");
  await installDebianPackage("clamav-daemon");
}
