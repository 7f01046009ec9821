import type { Demand, Quarter } from "~/features/site";

/** One phase of a candidate, as its newest version states it. */
export type CandidatePhase = {
  /** of the application's phases, from 0 */
  phase: number;
  name: string | null;
  needs: Omit<Demand, "quarters">;
  /** what was asked for; null where the applicant has not said */
  from: Quarter | null;
  until: Quarter | null;
  /** m² that it keeps already, by a hold or more */
  givenM2: number;
};

/** An application as far as plans of the site weigh it; what is not known or not the reader's to see is null. */
export type Candidate = {
  applicationId: string;
  number: string;
  title: string;
  organisation: string;
  /** 20 to 100, of the newest round */
  score: number | null;
  jobs: number | null;
  /** million roubles without VAT */
  investmentMrub: number | null;
  importSubstitution: boolean;
  phases: readonly CandidatePhase[];
};
