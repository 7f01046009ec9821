import type { BrowserContext } from "@playwright/test";

/** Faults that a page must never have, whatever the test is about; collected while it runs. */
export function watch(context: BrowserContext, origin: string): { faults: string[] } {
  const faults: string[] = [];
  context.on("console", (message) => {
    if (message.type() !== "error") return;
    // A page that answers 4xx is no fault by itself; what a page loads besides is judged below.
    if (message.text().startsWith("Failed to load resource")) return;
    faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => faults.push(`script: ${error.error().message}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    const own = url.origin === origin || ["data:", "blob:", "about:"].includes(url.protocol);
    if (!own) faults.push(`left the origin: ${request.method()} ${request.url()}`);
  });
  context.on("response", (response) => {
    const page = response.request().resourceType() === "document";
    const status = response.status();
    // Saving in the background answers 400 and 409 as data.
    const answer = ["fetch", "xhr"].includes(response.request().resourceType()) && status < 500;
    if (status >= 500 || (status >= 400 && !page && !answer)) {
      faults.push(`${status}: ${response.request().method()} ${response.url()}`);
    }
  });
  return { faults };
}
