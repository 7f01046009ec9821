import { createContext } from "react";

export type ResponseMarks = {
  /** What the page's own scripts carry. */
  nonce?: string;
  /** Under which a fault of this request stands in the log. */
  incident?: string;
  /** When the request came, in ms since 1970. */
  arrivedAt?: number;
  /** A posted form was refused: the title says so first. */
  refused?: boolean;
};

/** What belongs to one response. The server knows it; the browser reads `refused` off the document. */
export const ResponseContext = createContext<ResponseMarks>({});
