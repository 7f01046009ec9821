import { onMoved } from "~/features/applications/index.server";
import { openRound } from "./open-round.server";
import { inExpertStage } from "./standing";

// A round begins with the stage, by the tables in force at that moment.
onMoved(async (tx, { applicationId, to, askedFrom }) => {
  if (inExpertStage({ status: to, askedFrom })) await openRound(tx, applicationId);
});
