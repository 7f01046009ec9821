import type { ApplicationStatus } from "~/features/applications";
import type { Step } from "./history";

export type MadeUser = { id: string; email: string; fullName: string; staffRoles: string[] };

export type MadeOrganisation = {
  id: string;
  name: string;
  inn: string;
  kpp: string;
  ogrn: string;
  createdAt: Date;
  owner: MadeUser;
};

export type MadeApplication = {
  id: string;
  number: string | null;
  organisation: MadeOrganisation;
  applicantType: string;
  track: string;
  status: ApplicationStatus;
  revision: number;
  title: string;
  summary: string;
  totalArea: number;
  capexMrub: number;
  createdAt: Date;
  updatedAt: Date;
  submittedAt: Date | null;
  statusSince: Date;
  dueAt: Date | null;
  askedFrom: ApplicationStatus | null;
  pausedDaysLeft: number | null;
  steps: Step[];
};
