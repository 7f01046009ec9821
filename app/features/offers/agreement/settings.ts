import { z } from "zod";

const days = z.number().int().min(0).max(400);

export const agreementSettingsSchema = z.object({
  /** for how many years the status of a project participant is given */
  participantYears: z.number().int().min(1).max(49),
  /** the Foundation, as its signatures are compared with it */
  foundation: z.object({ inn: z.string(), ogrn: z.string() }),
  reporting: z.object({
    every: z.enum(["quarter", "year"]),
    /** working days after the end of a period in which its report is due */
    dueDays: days,
    /** percent of the promised pace from which on nobody is warned */
    pacePercent: z.number().min(1).max(100),
  }),
  /** relative change of terms, in percent, from which on a body has to approve it */
  change: z.object({
    committeePercent: z.number().min(0).max(1_000),
    boardPercent: z.number().min(0).max(1_000),
  }),
});

export type AgreementSettings = z.infer<typeof agreementSettingsSchema>;

/** Ten years by 160-ФЗ; the rest is proposed, until the administrator changes it. */
export const defaultAgreementSettings: AgreementSettings = {
  participantYears: 10,
  foundation: { inn: "7703401087", ogrn: "1157700017617" },
  reporting: { every: "quarter", dueDays: 20, pacePercent: 80 },
  change: { committeePercent: 10, boardPercent: 25 },
};
