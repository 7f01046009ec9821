/** One line of progress. */
export function say(line: string): void {
  console.log(`• ${line}`);
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;
}

/** Runs `work`, saying what goes on: when it begins, every ten seconds, and how long it took. */
export async function step<T>(text: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  console.log(`• ${text} …`);
  const passed = () => seconds(performance.now() - began);
  const ticking = setInterval(() => console.log(`  ${text} … ${passed()}`), 10_000);
  ticking.unref();
  try {
    const value = await work();
    console.log(`  ${text}: ${passed()}`);
    return value;
  } finally {
    clearInterval(ticking);
  }
}
