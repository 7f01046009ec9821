import { useTranslation } from "react-i18next";
import { quarterCode, reasonLength, sayQuarter } from "~/features/site";
import { formatDate, formatNumber, useLocale } from "~/platform/i18n";
import {
  Button,
  ButtonRow,
  Card,
  Disclosure,
  EmptyState,
  StatusTag,
  TextArea,
  TextField,
  type Tone,
} from "~/ui";
import type { AllocationPageData } from "../allocation-page.server";
import { type RefusedSpace, useSpaceRefusal } from "./refused-space";

type Row = AllocationPageData["allocations"][number];

const toneOf: Record<Row["state"], Tone> = {
  requested: "neutral",
  held: "info",
  reserved: "progress",
  offered: "action",
  contracted: "success",
  ended: "neutral",
};

const buttons = [
  { command: "hold", intent: "hold_allocation" },
  { command: "reserve", intent: "reserve_allocation" },
  { command: "contract", intent: "contract_allocation" },
  { command: "prolong", intent: "prolong_hold" },
] as const;

/** What an application has been given, or had; each with what may be done with it. */
export function GivenSpace({
  rows,
  refused,
  ended = false,
}: {
  rows: Row[];
  refused: RefusedSpace | null;
  ended?: boolean;
}) {
  const { t } = useTranslation("site-allocations");
  return (
    <Card title={t(ended ? "given.endedTitle" : "given.title")}>
      {rows.length === 0 && (
        <EmptyState level={3} title={t("given.none")}>
          <p>{t("given.noneText")}</p>
        </EmptyState>
      )}
      {rows.map((row) => (
        <Given
          key={row.id}
          row={row}
          refused={refused?.typed.allocation === row.id ? refused : null}
        />
      ))}
    </Card>
  );
}

function Given({ row, refused }: { row: Row; refused: RefusedSpace | null }) {
  const { t } = useTranslation("site-allocations");
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale, 1);
  const span = `${sayQuarter(row.from, locale)} — ${sayQuarter(row.until - 1, locale)}`;
  const facts = [
    t("phases.number", { number: row.phase + 1 }),
    t("phases.area", { area: number(row.areaM2) }),
    row.powerKw !== null && t("phases.power", { power: number(row.powerKw) }),
    span,
  ].filter((fact) => fact !== false);
  return (
    <div className="space-unit" id={`allocation-${row.id}`}>
      <p className="space-unit__head">
        <strong>{row.unit}</strong>
        <StatusTag tone={toneOf[row.state]}>{t(`states.${row.state}`)}</StatusTag>
      </p>
      <p>{facts.join(" · ")}</p>
      <p className="text-ink-soft">
        {t("given.by", { by: row.by, date: formatDate(row.at, locale) })}
        {row.expiresAt &&
          ` ${t(row.state === "offered" ? "given.offered" : "given.expires", {
            date: formatDate(row.expiresAt, locale),
          })}`}
        {row.endedAt &&
          ` ${t("given.ended", {
            date: formatDate(row.endedAt, locale),
            reason: t(`endReasons.${row.endReason}`, { defaultValue: row.endReason }),
          })}`}
      </p>
      {row.waiver && <p>{t("given.waiver", { waiver: row.waiver })}</p>}
      {row.commands.length > 0 && <Forms row={row} refused={refused} />}
    </div>
  );
}

function Ref({ row }: { row: Row }) {
  return (
    <>
      <input type="hidden" name="allocation" value={row.id} />
      <input type="hidden" name="version" value={row.version} />
      <input type="hidden" name="phase" value={row.phase} />
    </>
  );
}

function Forms({ row, refused }: { row: Row; refused: RefusedSpace | null }) {
  const { t } = useTranslation("site-allocations");
  const said = useSpaceRefusal();
  const of = (intent: string) => (refused?.typed.intent === intent ? refused : null);
  const release = of("release_allocation");
  const move = of("move_allocation");
  const errorOf = (from: RefusedSpace | null, name: string) => {
    const error = from?.fields[name];
    return error && said(error);
  };
  const may = (command: Row["commands"][number]) => row.commands.includes(command);
  const offered = buttons.filter(({ command }) => may(command));
  const strengthens = refused && offered.some(({ intent }) => intent === refused.typed.intent);
  return (
    <>
      {offered.length > 0 && (
        <form method="post" className="mt-2">
          <Ref row={row} />
          {strengthens && (refused.refusal.code === "over_limit" || refused.fields.waiver) && (
            <TextArea
              name="waiver"
              id="waiver"
              label={t("waiver.label")}
              defaultValue={refused.typed.waiver}
              error={errorOf(refused, "waiver")}
              rows={3}
            />
          )}
          <ButtonRow>
            {offered.map(({ command, intent }) => (
              <Button key={intent} name="intent" value={intent} size="small" variant="secondary">
                {t(`commands.${command}`)}
                <span className="sr-only"> · {row.unit}</span>
              </Button>
            ))}
          </ButtonRow>
        </form>
      )}
      {may("move") && (
        <Disclosure summary={t("commands.move")} open={move !== null}>
          <form method="post">
            <Ref row={row} />
            <TextField
              name="unit"
              id={move ? "unit" : `unit-${row.id}`}
              label={t("move.unit")}
              hint={t("move.unitHint")}
              defaultValue={move?.typed.unit ?? row.unit}
              error={errorOf(move, "unit")}
              width="medium"
            />
            <div className="filter-bar__fields">
              {(["from", "until"] as const).map((name) => (
                <TextField
                  key={name}
                  name={name}
                  id={move ? name : `${name}-${row.id}`}
                  label={t(`choice.${name}`)}
                  hint={t("move.quarterHint")}
                  defaultValue={
                    move?.typed[name] ?? quarterCode(name === "from" ? row.from : row.until - 1)
                  }
                  error={errorOf(move, name)}
                  width="short"
                />
              ))}
            </div>
            {(move?.refusal.code === "over_limit" || move?.fields.waiver) && (
              <TextArea
                name="waiver"
                label={t("waiver.label")}
                defaultValue={move.typed.waiver}
                error={errorOf(move, "waiver")}
                rows={3}
              />
            )}
            <ButtonRow>
              <Button name="intent" value="move_allocation" size="small" variant="secondary">
                {t("move.confirm")}
                <span className="sr-only"> · {row.unit}</span>
              </Button>
            </ButtonRow>
          </form>
        </Disclosure>
      )}
      {may("release") && (
        <Disclosure summary={t("commands.release")} open={release !== null}>
          <form method="post">
            <Ref row={row} />
            <TextArea
              name="reason"
              id={release ? "reason" : `reason-${row.id}`}
              label={t("release.reason")}
              hint={t("release.hint", reasonLength)}
              defaultValue={release?.typed.reason ?? ""}
              error={errorOf(release, "reason")}
              rows={2}
            />
            <ButtonRow>
              <Button name="intent" value="release_allocation" size="small" variant="danger">
                {t("release.confirm")}
                <span className="sr-only"> · {row.unit}</span>
              </Button>
            </ButtonRow>
          </form>
        </Disclosure>
      )}
    </>
  );
}
