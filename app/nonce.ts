import { createContext } from "react";

/** The nonce that the page's own scripts carry. */
export const NonceContext = createContext<string | undefined>(undefined);
