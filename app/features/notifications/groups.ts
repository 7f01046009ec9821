export const mailWishes = ["at_once", "daily", "never"] as const;
export type MailWish = (typeof mailWishes)[number];

type Audience = "everybody" | "applicants" | "staff";
type Group = { fallback: MailWish; mandatory?: true; audience: Audience };

/**
 * Groups in which a person chooses how to hear by mail; the inbox has everything in any case.
 * A mandatory group is mailed at once: a missed question or decision costs the application.
 */
export const noticeGroups = {
  decisions: { fallback: "at_once", mandatory: true, audience: "applicants" },
  course: { fallback: "at_once", audience: "applicants" },
  messages: { fallback: "at_once", audience: "everybody" },
  tasks: { fallback: "at_once", audience: "staff" },
  reminders: { fallback: "at_once", audience: "applicants" },
  company: { fallback: "at_once", audience: "applicants" },
  files: { fallback: "at_once", audience: "everybody" },
} as const satisfies Record<string, Group>;

export type NoticeGroup = keyof typeof noticeGroups;

/** How a group is mailed when the person wished so, or never said. */
export function wishInForce(group: NoticeGroup, wished: MailWish | undefined): MailWish {
  const { fallback, ...rest } = noticeGroups[group] as Group;
  return rest.mandatory ? "at_once" : (wished ?? fallback);
}

/** The groups that can reach this person, in the order of the page. */
export function groupsOf(person: { staff: boolean }): NoticeGroup[] {
  const hidden: Audience = person.staff ? "applicants" : "staff";
  const names = Object.keys(noticeGroups) as NoticeGroup[];
  return names.filter((name) => noticeGroups[name].audience !== hidden);
}

export function isMailWish(value: unknown): value is MailWish {
  return mailWishes.some((wish) => wish === value);
}
