import { X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { type ApplicationStatus, applicantTypes, statusRow, tracks } from "~/features/applications";
import { say, useLocale } from "~/platform/i18n";
import { Button, ButtonLink, Checkbox, CheckboxGroup, FilterBar, Select, TextField } from "~/ui";
import {
  changeFilter,
  isFiltered,
  offeredSorts,
  pageSizes,
  type QueueFilter,
  queueQuery,
} from "../queue/filters";
import { queueStatuses } from "../queue/status-sets";

const path = "/admin/applications";

/** Search and filters of the queue; statuses carry how many applications stand in each. */
export function QueueFilters({
  filter,
  counts,
}: {
  filter: QueueFilter;
  counts: Partial<Record<ApplicationStatus, string>>;
}) {
  const { t } = useTranslation("staff");
  const locale = useLocale();
  const sorts = offeredSorts(filter);
  return (
    <FilterBar
      label={t("queue.filters")}
      action={path}
      more={{
        label: filter.status.length
          ? `${t("queue.more")} (${filter.status.length})`
          : t("queue.more"),
        fields: (
          <>
            <div className="col-span-full">
              <CheckboxGroup
                name="status"
                legend={t("queue.status")}
                layout="columns"
                defaultValues={filter.status}
                options={queueStatuses.map((status) => ({
                  value: status,
                  label: (
                    <>
                      {say(statusRow(status).staff, locale)}{" "}
                      <span className="text-ink-faint">{counts[status] ?? "0"}</span>
                    </>
                  ),
                }))}
              />
            </div>
            <Select
              name="size"
              label={t("queue.size")}
              defaultValue={String(filter.size)}
              options={pageSizes.map((size) => ({ value: String(size), label: String(size) }))}
            />
          </>
        ),
      }}
      actions={
        <>
          <Button>{t("queue.apply")}</Button>
          {isFiltered(filter) && (
            <ButtonLink href={path} variant="quiet">
              {t("queue.reset")}
            </ButtonLink>
          )}
        </>
      }
    >
      <div className="col-span-full">
        <TextField
          name="q"
          type="search"
          label={t("queue.q")}
          hint={t("queue.qHint")}
          defaultValue={filter.q}
          maxLength={200}
          width="full"
        />
      </div>
      <Select
        name="applicant_type"
        label={t("queue.type")}
        placeholder={t("queue.any")}
        defaultValue={filter.applicant_type ?? ""}
        options={applicantTypes.map((type) => ({ value: type, label: t(`types.${type}`) }))}
      />
      <Select
        name="track"
        label={t("queue.track")}
        placeholder={t("queue.any")}
        defaultValue={filter.track ?? ""}
        options={tracks.map((track) => ({ value: track, label: t(`tracks.${track}`) }))}
      />
      <Select
        name="sort"
        label={t("queue.sort")}
        defaultValue={filter.sort}
        options={sorts.map((sort) => ({ value: sort, label: t(`queue.sorts.${sort}`) }))}
      />
      <div>
        <Checkbox name="mine" value="1" label={t("queue.mine")} defaultChecked={filter.mine} />
        <Checkbox name="late" value="1" label={t("queue.late")} defaultChecked={filter.late} />
      </div>
    </FilterBar>
  );
}

type Chip = { key: string; label: string; without: QueueFilter };

/** What is filtered by, each with a link that takes it away. */
export function QueueChips({ filter }: { filter: QueueFilter }) {
  const { t } = useTranslation("staff");
  const locale = useLocale();
  const chip = (key: string, label: string, change: Partial<QueueFilter>): Chip => ({
    key,
    label,
    without: changeFilter(filter, change),
  });
  const chips: Chip[] = [
    ...(filter.q ? [chip("q", t("queue.chip.q", { text: filter.q }), { q: "" })] : []),
    ...(filter.mine ? [chip("mine", t("queue.chip.mine"), { mine: false })] : []),
    ...(filter.late ? [chip("late", t("queue.chip.late"), { late: false })] : []),
    ...(filter.applicant_type
      ? [chip("type", t(`types.${filter.applicant_type}`), { applicant_type: null })]
      : []),
    ...(filter.track ? [chip("track", t(`tracks.${filter.track}`), { track: null })] : []),
    ...filter.status.map((status) =>
      chip(status, say(statusRow(status).staff, locale), {
        status: filter.status.filter((one) => one !== status),
      }),
    ),
  ];
  if (chips.length === 0) return null;
  return (
    <ul className="mb-4 flex flex-wrap gap-2" aria-label={t("queue.chips")}>
      {chips.map(({ key, label, without }) => (
        <li key={key}>
          <a
            href={`${path}${queueQuery(without)}`}
            className="inline-flex min-h-8 max-w-full items-center gap-1.5 rounded-sm border border-line bg-white px-2.5 text-sm text-ink no-underline hover:border-line-strong"
          >
            <span className="sr-only">{t("queue.remove")}: </span>
            <span className="min-w-0 break-words">{label}</span>
            <X aria-hidden="true" className="size-4 flex-none text-ink-soft" />
          </a>
        </li>
      ))}
    </ul>
  );
}
