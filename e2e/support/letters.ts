/** The text of the newest letter to an address that says `about`; waits for the post for ten seconds. */
export async function letterTo(address: string, about = ""): Promise<string> {
  const { listMailbox } = await import("~/platform/mailer.server");
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    const letters = await listMailbox(address);
    const letter = letters.find(({ subject, text }) => `${subject}\n${text}`.includes(about));
    if (letter) return `${letter.subject}\n${letter.text}`;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no letter to ${address} about “${about}”`);
}

/** The secret of the link in a letter. */
export function tokenIn(letter: string): string {
  return /token=([\w-]+)/.exec(letter)?.[1] ?? "";
}
