import { readSubmitted } from "~/features/applications/index.server";
import type { Tx } from "~/platform/db.server";
import type { Pack } from "./pack";
import {
  appealPart,
  comparedPart,
  conclusionsPart,
  earlierPart,
  roundPart,
  screeningPart,
  technicalPart,
} from "./pack-parts.server";

/** Gathers what is true of an application now, for its item of an agenda. */
export async function makePack(tx: Tx, applicationId: string): Promise<Pack> {
  const { answers, status, ...facts } = await readSubmitted(tx, applicationId);
  const pack: Pack = {
    application: { ...facts, submittedAt: facts.submittedAt.toISOString() },
    screening: await screeningPart(tx, applicationId),
    technical: await technicalPart(tx, applicationId),
    round: await roundPart(tx, applicationId, facts.applicantType),
    conclusions: await conclusionsPart(tx, applicationId),
    compared: {
      status,
      answers,
      ...(await comparedPart(tx, applicationId, facts.version, answers)),
    },
    appeal: await appealPart(tx, applicationId),
    earlier: await earlierPart(tx, applicationId),
  };
  // As it will be read back: what JSON leaves out must not count in the hash.
  return JSON.parse(JSON.stringify(pack)) as Pack;
}
