import type { Text } from "~/platform/i18n/text";
import { type Phase, phaseCodes } from "../answers";
import { dayText, monthsLater, monthText } from "../day-text";
import { full } from "../fields/make";
import { phaseCells } from "../fields/phasing";
import { monthsBetween } from "../parse-date";
import { type Finding, type Rule, when } from "./rule";

const horizonYears = 10;
const stages = ["design", "build", "qualify", "launch"] as const;
type Stage = (typeof stages)[number];

/** Months a stage of a phase usually takes; wider than new construction, as many only fit out. */
const usualMonths: Readonly<Record<Exclude<Stage, "launch">, readonly [number, number]>> = {
  design: [2, 18],
  build: [3, 36],
  qualify: [3, 24],
};

const stageLabel: Readonly<Record<Stage, Text>> = {
  design: { ru: "проектирование", en: "design" },
  build: { ru: "строительство", en: "construction" },
  qualify: { ru: "квалификация", en: "qualification" },
  launch: { ru: "запуск", en: "launch" },
};

/** The stages of a phase that have a month, in their order. */
function dated(phase: Phase): { stage: Stage; month: string }[] {
  return stages.flatMap((stage) => {
    const month = phase[stage];
    return month === null ? [] : [{ stage, month }];
  });
}

/** Each stage with the one that follows it. */
function steps(phase: Phase) {
  const known = dated(phase);
  return known.slice(1).flatMap((next, index) => {
    const before = known[index];
    return before ? [{ before, next }] : [];
  });
}

const at = (phase: Phase, cell: string) => `phases[${phase.row}].${cell}`;
const neededCells = ["area", "design", "launch"] as const;
const cellLabel = (code: string): Text =>
  phaseCells.find((cell) => cell.code === code)?.label ?? { ru: code, en: code };

export const scheduleRules: readonly Rule[] = [
  {
    id: "phases_missing",
    severity: "error",
    missing: true,
    field: "phases[0].area",
    reads: phaseCodes("area", "design", "launch"),
    types: full,
    message: { ru: "Опишите хотя бы одну очередь", en: "Describe at least one phase" },
    find: when((answers) => answers.phases.length === 0),
  },
  {
    id: "phase_incomplete",
    severity: "error",
    missing: true,
    field: "phases[0].area",
    reads: phaseCodes("name", "area", ...stages),
    message: {
      ru: "Очередь {number}: заполните «{cell}»",
      en: "Phase {number}: fill in “{cell}”",
    },
    find: (answers) =>
      answers.phases.flatMap((phase) =>
        neededCells.flatMap((cell): Finding[] =>
          phase[cell] === null
            ? [{ field: at(phase, cell), params: { number: phase.row + 1, cell: cellLabel(cell) } }]
            : [],
        ),
      ),
  },
  {
    id: "phase_order",
    severity: "error",
    field: "phases[0].launch",
    reads: phaseCodes(...stages),
    message: {
      ru: "Очередь {number}: «{next}» ({nextMonth}) не позже, чем «{before}» ({beforeMonth}); месяцы должны идти по возрастанию",
      en: "Phase {number}: {next} ({nextMonth}) is not after {before} ({beforeMonth}); months must increase",
    },
    find: (answers) =>
      answers.phases.flatMap((phase) =>
        steps(phase)
          .filter(({ before, next }) => next.month <= before.month)
          .map(({ before, next }) => ({
            field: at(phase, next.stage),
            params: {
              number: phase.row + 1,
              before: stageLabel[before.stage],
              beforeMonth: monthText(before.month),
              next: stageLabel[next.stage],
              nextMonth: monthText(next.month),
            },
          })),
      ),
  },
  {
    id: "phase_horizon",
    severity: "error",
    field: "phases[0].launch",
    reads: phaseCodes(...stages),
    message: {
      ru: "Очередь {number}: {month} дальше {years} лет; не позже, чем {bound}",
      en: "Phase {number}: {month} is more than {years} years ahead; no later than {bound}",
    },
    find: (answers, { today }) => {
      const bound = monthsLater(today, horizonYears * 12).slice(0, 7);
      return answers.phases.flatMap((phase) =>
        dated(phase)
          .filter(({ month }) => month > bound)
          .map(({ stage, month }) => ({
            field: at(phase, stage),
            params: {
              number: phase.row + 1,
              month: monthText(month),
              years: horizonYears,
              bound: monthText(bound),
            },
          })),
      );
    },
  },
  {
    id: "phase_duration",
    severity: "warning",
    field: "phases[0].launch",
    reads: phaseCodes(...stages),
    message: {
      ru: "Очередь {number}: на этап «{stage}» отведено {months} мес., обычно от {min} до {max}",
      en: "Phase {number}: {stage} takes {months} months, usually between {min} and {max}",
    },
    find: (answers) =>
      answers.phases.flatMap((phase) =>
        steps(phase).flatMap(({ before, next }): Finding[] => {
          const adjoining = stages.indexOf(next.stage) - stages.indexOf(before.stage) === 1;
          if (!adjoining || before.stage === "launch") return [];
          const months = monthsBetween(before.month, next.month);
          const [min, max] = usualMonths[before.stage];
          if (months <= 0 || (months >= min && months <= max)) return [];
          const params = { number: phase.row + 1, stage: stageLabel[before.stage] };
          return [{ field: at(phase, next.stage), params: { ...params, months, min, max } }];
        }),
      ),
  },
  {
    id: "start_horizon",
    severity: "error",
    field: "start_date",
    reads: ["start_date"],
    message: {
      ru: "Помещения нужны с {value}: это дальше {years} лет; не позже, чем {bound}",
      en: "The premises are needed from {value}, more than {years} years ahead; no later than {bound}",
    },
    find: (answers, { today }) => {
      const value = answers.text("start_date");
      const bound = monthsLater(today, horizonYears * 12);
      if (value === null || value <= bound) return null;
      return { params: { value: dayText(value), bound: dayText(bound), years: horizonYears } };
    },
  },
  {
    id: "start_past",
    severity: "warning",
    field: "start_date",
    reads: ["start_date"],
    message: {
      ru: "Дата {value} уже прошла; сегодня {today}",
      en: "The date {value} has passed; today is {today}",
    },
    find: (answers, { today }) => {
      const value = answers.text("start_date");
      return value !== null && value < today
        ? { params: { value: dayText(value), today: dayText(today) } }
        : null;
    },
  },
  {
    id: "launch_before_start",
    severity: "warning",
    field: "start_date",
    reads: ["start_date", ...phaseCodes("launch")],
    message: {
      ru: "Помещения нужны с {value}, а первая очередь запускается раньше: {launch}",
      en: "The premises are needed from {value}, but the first phase launches earlier, in {launch}",
    },
    find: (answers) => {
      const value = answers.text("start_date");
      const launches = answers.phases.flatMap((phase) => phase.launch ?? []).sort();
      const first = launches[0];
      if (value === null || first === undefined || first >= value.slice(0, 7)) return null;
      return { params: { value: dayText(value), launch: monthText(first) } };
    },
  },
];
