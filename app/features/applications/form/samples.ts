import { investorSample } from "./samples/investor";
import { pharmaSample } from "./samples/pharma";
import type { Sample } from "./samples/sample";
import { startupSample } from "./samples/startup";

/** The three sample applications of domain brief §6, for demo data and journeys. */
export const samples: Readonly<Record<Sample["code"], Sample>> = {
  startup: startupSample,
  pharma: pharmaSample,
  investor: investorSample,
};
