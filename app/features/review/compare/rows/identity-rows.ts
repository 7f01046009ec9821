import { statusRow } from "~/features/applications";
import { formatDate, say } from "~/platform/i18n";
import { type RowPlan, texts, type Words } from "./row";

/** What the applications are and where they stand. */
export function identityRows({ t, staff, locale }: Words): RowPlan[] {
  const row = (code: string, cell: RowPlan["cell"]): RowPlan => ({
    code,
    label: t(`rows.${code}`),
    better: null,
    cell,
  });
  return [
    row("type", ({ applicantType }) => texts(staff(`types.${applicantType}`))),
    row("track", ({ track }) => texts(staff(`tracks.${track}`))),
    row("status", ({ status }) => texts(say(statusRow(status).staff, locale))),
    row("submitted", ({ submittedAt, version }) => ({
      ...texts(formatDate(submittedAt, locale)),
      notes: [t("version", { version })],
    })),
  ];
}
