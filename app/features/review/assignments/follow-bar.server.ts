import type { Tx } from "~/platform/db.server";
import { settleExpertStage } from "../completion/settle-stage.server";
import { type Barred, onBarred } from "../conflicts/bar-reader.server";
import { announceAssignments } from "./tell.server";

/** Without the bulletin of somebody who was barred the stage may lack one again. */
async function followBar(tx: Tx, { applicationId, by }: Barred): Promise<void> {
  await settleExpertStage(tx, applicationId, by);
  await announceAssignments(tx, applicationId);
}

onBarred(followBar);
