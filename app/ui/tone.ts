/**
 * What a colour means, the same everywhere: `action` is "your move", `progress` is "we are working
 * on it", the rest speak for themselves. Colour never stands alone: a text always says the same.
 */
export type Tone = "neutral" | "info" | "progress" | "action" | "success" | "warning" | "danger";
