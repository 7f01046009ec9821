import type { Actor } from "~/features/accounts";
import type { Tier } from "../messages/tiers";

/** How a file belongs to an application, for one reader. */
export type FileLink = {
  /** every reading is recorded */
  confidential: boolean;
  /** the conversation it was sent in, for one that came with a message */
  tier?: Tier;
  /** the part of the application it lies in, where that is not its documents or messages */
  part?: "conditions" | "agreement" | "reporting";
};

/** One way in which a file may belong to an application; null when it does not in this way. */
export type FileWay = (
  applicationId: string,
  fileId: string,
  actor: Actor,
) => Promise<FileLink | null>;
