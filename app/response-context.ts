import { createContext } from "react";

export type ResponseMarks = {
  /** What the page's own scripts carry. */
  nonce?: string;
  /** Under which a fault of this request stands in the log. */
  incident?: string;
  /** A posted form was refused: the title says so first. */
  refused?: boolean;
};

/** What belongs to one response and is known on the server alone. */
export const ResponseContext = createContext<ResponseMarks>({});
