import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const theme = readFileSync(new URL("./styles/theme.css", import.meta.url), "utf8");
const tokens = new Map(
  [...theme.matchAll(/--color-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
);

function luminance(token: string): number {
  const hex = tokens.get(token);
  if (!hex) throw new Error(`no colour token ${token}`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2 contrast ratio of two colour tokens. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const pairs = (texts: string[], grounds: string[]) =>
  texts.flatMap((text) => grounds.map((ground) => [text, ground] as const));

const textPairs = [
  ...pairs(
    ["ink", "ink-soft", "ink-faint", "spruce", "spruce-deep", "danger"],
    ["white", "paper", "mist"],
  ),
  ...pairs(
    ["ink", "ink-soft"],
    ["spruce-wash", "copper-wash", "info-wash", "warning-wash", "mist"],
  ),
  ...pairs(["white"], ["spruce", "spruce-deep", "copper", "danger", "danger-deep", "night-soft"]),
  ...pairs(["white", "night-text", "spruce-light"], ["night"]),
  ...pairs(["night-text"], ["night-soft"]),
  ...pairs(["info", "copper"], ["white"]),
  ["white", "info"],
  ["info", "info-wash"],
  ["success", "success-wash"],
  ["warning", "warning-wash"],
  ["danger", "danger-wash"],
  ["copper", "copper-wash"],
  ["copper-deep", "copper-wash"],
  ["spruce", "spruce-wash"],
  ["spruce-deep", "spruce-wash"],
  ["night", "white"],
  ["night", "spruce-wash"],
] as const;

const drawnPairs = [
  ...pairs(["line-strong", "copper", "spruce"], ["white", "paper"]),
  ...pairs(["copper-light", "spruce-light"], ["night", "night-soft"]),
  ["copper", "mist"],
] as const;

describe("colour tokens", () => {
  it.each(textPairs)("text %s on %s reaches 4.5:1", (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(drawnPairs)("edge or focus ring %s on %s reaches 3:1", (edge, ground) => {
    expect(contrast(edge, ground)).toBeGreaterThanOrEqual(3);
  });
});
