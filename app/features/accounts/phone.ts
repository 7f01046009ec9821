/**
 * A telephone number as +digits (7 to 15 of them, E.164); a Russian number may begin with 8.
 * Empty text stays empty; null when it is no number.
 */
export function phoneOf(text: string): string | null {
  const bare = text.normalize("NFKC").replace(/[\s().\p{Pd}]/gu, "");
  if (bare === "") return "";
  if (/^8\d{10}$/.test(bare)) return `+7${bare.slice(1)}`;
  return /^\+?[1-9]\d{6,14}$/.test(bare) ? `+${bare.replace("+", "")}` : null;
}

/** A stored telephone number for reading: Russian ones in groups, others as they are. */
export function showPhone(phone: string): string {
  return phone.replace(/^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/, "+7 $1 $2-$3-$4");
}
