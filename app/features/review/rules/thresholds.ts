import { z } from "zod";

const share = z.number().min(0).max(1);

export const thresholdsSchema = z
  .object({
    /** bulletins that must be in before the experts' stage may end */
    minReviewers: z.number().int().min(1).max(20),
    /** of them, of external experts */
    minExternal: z.number().int().min(0).max(20),
    /** of them, with the competence that a hazard demands */
    minHazardExperts: z.number().int().min(0).max(5),
    /** total from which approval is recommended, 20 to 100 */
    approveFrom: z.number().min(20).max(100),
    /** total from which conditions or deferral are recommended */
    conditionalFrom: z.number().min(20).max(100),
    /** no criterion's mean may be below it for an approval, 1 to 5 */
    minCriterionMean: z.number().min(1).max(5),
    /** the mean of safety may not be below it for an approval, 1 to 5 */
    minSafetyMean: z.number().min(1).max(5),
    /** difference of scores from which a criterion is called disputed */
    disputedSpread: z.number().min(1).max(4),
    /** characters that a comment to a 1, a 2 or a 5 must have */
    commentLength: z.number().int().min(0).max(500),
    /** working days an invited expert has to say yes or no */
    respondDays: z.number().int().min(1).max(30),
    /** working days for a bulletin */
    bulletinDays: z.number().int().min(1).max(60),
    /** more than this share of the members entitled to vote must be present */
    quorumShare: share,
    /** at least this share of the votes cast must be for a proposal */
    passShare: share,
  })
  .refine((one) => one.conditionalFrom <= one.approveFrom, "conditional_above_approve");

export type Thresholds = z.infer<typeof thresholdsSchema>;

/** The thresholds that the portal comes with (domain §1.1 and §4). */
export const firstThresholds: Thresholds = {
  minReviewers: 3,
  minExternal: 1,
  minHazardExperts: 1,
  approveFrom: 70,
  conditionalFrom: 55,
  minCriterionMean: 2,
  minSafetyMean: 3,
  disputedSpread: 2,
  commentLength: 50,
  respondDays: 2,
  bulletinDays: 10,
  quorumShare: 0.5,
  passShare: 2 / 3,
};
