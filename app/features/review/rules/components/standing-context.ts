import { createContext, useContext } from "react";
import type { Standing } from "../standing";

/** The tables in force, for whatever a page of one table says of another. */
export const StandingContext = createContext<Standing>({ reasons: [], gates: [] });

export const useStanding = () => useContext(StandingContext);
