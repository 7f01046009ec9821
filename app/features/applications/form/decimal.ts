const shape = /^-?\d+(\.\d+)?$/;

/** Whether a text is a decimal in canonical form. */
export function isDecimal(text: string): boolean {
  return shape.test(text) && canonical(text) === text;
}

/** A decimal without leading and trailing zeros, without "-0". */
export function canonical(text: string): string {
  const negative = text.startsWith("-");
  const [whole = "0", fraction = ""] = text.replace(/^[-+]/, "").split(".");
  const head = whole.replace(/^0+(?=\d)/, "") || "0";
  const tail = fraction.replace(/0+$/, "");
  const body = tail ? `${head}.${tail}` : head;
  return negative && body !== "0" ? `-${body}` : body;
}

/** Decimal places of a canonical decimal. */
export function digitsAfterPoint(text: string): number {
  return text.split(".")[1]?.length ?? 0;
}

function scaled(text: string, digits: number): bigint {
  const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
  const value = BigInt(whole + fraction.padEnd(digits, "0"));
  return text.startsWith("-") ? -value : value;
}

function unscaled(value: bigint, digits: number): string {
  const text = (value < 0n ? -value : value).toString().padStart(digits + 1, "0");
  const body = digits > 0 ? `${text.slice(0, -digits)}.${text.slice(-digits)}` : text;
  return canonical(value < 0n ? `-${body}` : body);
}

/** The exact sum of canonical decimals; "0" for none. */
export function sumDecimals(values: readonly string[]): string {
  const digits = Math.max(0, ...values.map(digitsAfterPoint));
  return unscaled(
    values.reduce((sum, value) => sum + scaled(value, digits), 0n),
    digits,
  );
}

/** The exact difference of two canonical decimals. */
export function subtractDecimals(one: string, other: string): string {
  const digits = Math.max(digitsAfterPoint(one), digitsAfterPoint(other));
  return unscaled(scaled(one, digits) - scaled(other, digits), digits);
}

/** −1, 0 or 1, exact. */
export function compareDecimals(one: string, other: string): -1 | 0 | 1 {
  const difference = subtractDecimals(one, other);
  if (difference === "0") return 0;
  return difference.startsWith("-") ? -1 : 1;
}
