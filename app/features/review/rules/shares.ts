const precision = 1e-9;
/** Fractions that people say: "two thirds"; beyond them a share is told in percent. */
const largest = 12;

/** A share as typed, "2/3", "66,7 %" or "66,7"; NaN when it is none. */
export function readShare(text: string): number {
  const plain = text.replace(/\s/g, "").replace(/,/g, ".");
  const fraction = /^(\d{1,6})\/(\d{1,6})$/.exec(plain);
  if (fraction) return Number(fraction[1]) / Number(fraction[2]);
  const percent = /^(\d+(?:\.\d+)?)%?$/.exec(plain);
  return percent ? Number(percent[1]) / 100 : Number.NaN;
}

/** A share as a form shows it: the fraction that people say, else a percentage. */
export function shareText(share: number): string {
  for (let below = 2; below <= largest; below += 1) {
    const above = Math.round(share * below);
    const said = above > 0 && above < below && Math.abs(share - above / below) < precision;
    if (said) return `${above}/${below}`;
  }
  return `${Number((share * 100).toFixed(6))} %`;
}
