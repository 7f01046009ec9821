import type { Reading, Target } from "./scenarios";

const link = /\/applications\/([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})/g;

/** How many different applications a page links to. */
export function countLinked(html: string): number {
  return new Set(Array.from(html.matchAll(link), (match) => match[1])).size;
}

async function fetchPage(target: Target, path: string): Promise<string> {
  const response = await fetch(target.address + path, {
    headers: target.readerCookie ? { cookie: target.readerCookie } : {},
    redirect: "manual",
  });
  const html = await response.text();
  if (response.status !== 200) {
    throw new Error(`${target.name} answered ${response.status} to ${path}: ${html.slice(0, 300)}`);
  }
  return html;
}

/**
 * Asks every target each path once, before anything is timed: each must answer 200, lists with as many
 * applications as the base lists, pages with the application's number. A login page would be fast, too.
 */
export async function checkAnswers(
  base: Target,
  targets: readonly Target[],
  reading: Reading,
  numbers: readonly string[],
): Promise<void> {
  const basePaths = reading.pathsFor(base);
  for (const target of targets) {
    for (const [at, path] of reading.pathsFor(target).entries()) {
      const html = await fetchPage(target, path);
      if (!["queue", "search"].includes(reading.name)) {
        if (!html.includes(numbers[at] ?? "?"))
          throw new Error(`${target.name}: ${path} lacks its number`);
        continue;
      }
      const wanted = countLinked(await fetchPage(base, basePaths[at] ?? ""));
      const shown = countLinked(html);
      if (wanted === 0 || shown !== wanted) {
        throw new Error(`${target.name} lists ${shown} applications of ${wanted}: ${path}`);
      }
    }
  }
}
