/**
 * Topics of live events about one application, one an audience: what is for staff
 * is never announced on the topic that the company's members listen to.
 */
export const applicationTopics = {
  applicant: (id: string) => `application:${id}:applicant`,
  staff: (id: string) => `application:${id}:staff`,
  committee: (id: string) => `application:${id}:committee`,
} as const;

/** Something about the application changed that both its company and the staff may see. */
export const everybodyAt = (id: string) =>
  [applicationTopics.applicant(id), applicationTopics.staff(id)] as const;

/** Some submitted application moved: for those who read the queue. */
export const queueTopic = "applications:queue";
