import { onNextVersion, unclearStep } from "~/features/applications/index.server";

// The gates were answered for what was submitted before: somebody looks again and saves the check.
onNextVersion((tx, { applicationId }) => unclearStep(tx, { applicationId, intent: "admit" }));
