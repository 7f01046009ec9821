import { onNextVersion, unclearStep } from "~/features/applications/index.server";
import { isSheetComplete, unjudged } from "./judgement";
import { figureFields, readStoredSheet } from "./read-sheet.server";

// A figure that the answers changed is open again, and with it the stage.
onNextVersion(async (tx, { applicationId, applicantType, values }) => {
  const stored = await readStoredSheet(applicationId, tx);
  if (!stored) return;
  const open = unjudged(figureFields(applicantType), stored.figures, stored.versions, values);
  if (isSheetComplete(stored.conclusion, open)) return;
  await unclearStep(tx, { applicationId, intent: "complete_technical" });
});
