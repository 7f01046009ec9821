import { numberOf, quarterCode, yearOf } from "~/features/site";
import { Button, ButtonLink, ButtonRow, Card, EmptyState, Select } from "~/ui";
import type { BoardData } from "../board/board-page.server";
import { boardQuery } from "../board/board-query";
import type { BoardCell, BoardRow } from "../board/board-rows";
import { useScenarioWords } from "./scenario-words";

const roman = ["I", "II", "III", "IV"] as const;

/** The units of a building by quarters with what stands there, and the phases that can be put onto them. */
export function Board({
  board,
  version,
  changes,
}: {
  board: BoardData;
  version: number;
  /** whether the reader moves things on it */
  changes: boolean;
}) {
  const { t } = useScenarioWords();
  return (
    <Card title={t("board.title")} id="board">
      {changes && <p className="mb-4">{t("board.hint")}</p>}
      <Filters board={board} />
      <div className="board" data-board={changes ? quarterCode(board.present) : undefined}>
        <Tray board={board} />
        <BoardTable board={board} />
      </div>
      <Legend />
      {changes && <Dropped version={version} text={t("board.dropped")} />}
    </Card>
  );
}

/** Filled in by the page's script when something was drawn onto the board. */
function Dropped({ version, text }: { version: number; text: string }) {
  return (
    <form method="post" data-dropped="" hidden>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="intent" value="place_phase" />
      {["application", "phase", "unit", "moved", "from", "until"].map((name) => (
        <input key={name} type="hidden" name={name} />
      ))}
      <p>{text}</p>
    </form>
  );
}

function Filters({ board }: { board: BoardData }) {
  const { t, quarter } = useScenarioWords();
  const { building, buildings, span, present } = board;
  const first = Math.min(span.from, present) - 4;
  const own = { building, from: span.from };
  const step = (by: number) => `${boardQuery({ ...own, from: span.from + by })}#board`;
  return (
    <form method="get" action="#board" className="filter-bar" aria-label={t("board.filters")}>
      <div className="filter-bar__fields">
        <Select
          name="building"
          label={t("board.building")}
          defaultValue={building ?? ""}
          options={buildings.map(({ code, placed }) => ({
            value: code,
            label: placed > 0 ? `${code} (${placed})` : code,
          }))}
        />
        <Select
          name="from"
          label={t("board.from")}
          defaultValue={quarterCode(span.from)}
          options={Array.from({ length: 64 }, (_, index) => first + index).map((one) => ({
            value: quarterCode(one),
            label: quarter(one),
          }))}
        />
      </div>
      <ButtonRow>
        <Button variant="secondary" size="small">
          {t("board.show")}
        </Button>
        <ButtonLink variant="quiet" size="small" href={step(-4)}>
          {t("board.earlier")}
        </ButtonLink>
        <ButtonLink variant="quiet" size="small" href={step(4)}>
          {t("board.later")}
        </ButtonLink>
      </ButtonRow>
    </form>
  );
}

function Tray({ board }: { board: BoardData }) {
  const { t, number } = useScenarioWords();
  const { building, span } = board;
  return (
    <section className="board__tray" aria-label={t("board.tray")}>
      {board.phases.length === 0 && <p>{t("board.trayEmpty")}</p>}
      <ul>
        {board.phases.map((phase) => {
          const { applicationId, areaM2, length, placed, whole } = phase;
          const query = boardQuery({ building, from: span.from }, { chosen: phase });
          return (
            <li key={`${applicationId}.${phase.phase}`}>
              <a
                className="board__chip"
                href={`${query}#choice`}
                draggable={!whole}
                data-application={applicationId}
                data-phase={phase.phase}
                data-length={length}
                data-placed={placed || whole ? "" : undefined}
              >
                <strong>{t("board.chip", { number: phase.number, phase: phase.phase + 1 })}</strong>
                <span>
                  {t("board.chipArea", { area: number(areaM2, 0) })}
                  {placed && ` · ${t("board.chipPlaced")}`}
                  {whole && !placed && ` · ${t("board.chipWhole")}`}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function BoardTable({ board: { building, span, rows } }: { board: BoardData }) {
  const { t, quarter } = useScenarioWords();
  if (rows.length === 0) return <EmptyState level={3} title={t("board.noUnits")} />;
  const quarters = Array.from({ length: span.until - span.from }, (_, index) => span.from + index);
  const years = new Map<number, number>();
  for (const one of quarters) years.set(yearOf(one), (years.get(yearOf(one)) ?? 0) + 1);
  const caption = t("board.table", { building });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard
    <section className="board__frame" aria-label={caption} tabIndex={0}>
      <table className="board__table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2} className="board__unit">
              {t("board.unit")}
            </th>
            {[...years].map(([year, count]) => (
              <th key={year} scope="colgroup" colSpan={count} className="board__year">
                <span className={count === 1 ? "sr-only" : undefined}>{year}</span>
              </th>
            ))}
          </tr>
          <tr>
            {quarters.map((one) => (
              <th key={one} scope="col" className={yearEdge(one)}>
                <abbr title={quarter(one)}>{roman[numberOf(one) - 1]}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row) => (
          <Row key={row.unit.id} row={row} />
        ))}
      </table>
    </section>
  );
}

const yearEdge = (quarter: number) => (numberOf(quarter) === 1 ? "board__edge" : undefined);

function Row({ row: { unit, lanes } }: { row: BoardRow }) {
  const { t, number } = useScenarioWords();
  return (
    <tbody data-unit={unit.code}>
      {lanes.map((lane, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lanes have no other name
        <tr key={index}>
          {index === 0 && (
            <th scope="row" rowSpan={lanes.length} className="board__unit">
              {unit.code}
              <span>
                {t("board.unitNote", { level: unit.level, area: number(unit.areaM2, 0) })}
              </span>
            </th>
          )}
          {lane.map((cell) => (
            <Cell key={cell.from} cell={cell} unit={unit.code} />
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function Cell({ cell, unit }: { cell: BoardCell; unit: string }) {
  const { t, quarter } = useScenarioWords();
  if (cell.kind !== "bar") {
    return (
      <td
        className={[`board__${cell.kind}`, yearEdge(cell.from)].filter(Boolean).join(" ")}
        data-quarter={quarterCode(cell.from)}
      >
        {cell.kind === "absent" && <span className="sr-only">{t("board.absent")}</span>}
      </td>
    );
  }
  const { item, before, after, span } = cell;
  const { from, until } = item.quarters;
  const said = t("board.barSaid", { from: quarter(from), until: quarter(until - 1) });
  const look = [
    "board__bar",
    item.kind === "placed" && item.conflict ? "board__bar--conflict" : `board__bar--${item.kind}`,
    before && "board__bar--before",
    after && "board__bar--after",
  ];
  return (
    <td colSpan={span} className="board__cell">
      {item.kind === "placed" ? (
        <a
          className={look.filter(Boolean).join(" ")}
          href={`#phase-${item.applicationId}.${item.phase}`}
          draggable={!item.pinned}
          data-application={item.applicationId}
          data-phase={item.phase}
          data-length={until - from}
          data-moved={unit}
          data-starts={quarterCode(from)}
          title={said}
        >
          {t("board.bar", { number: item.number, phase: item.phase + 1 })}
          <span className="sr-only"> {said}</span>
          {item.conflict && <span className="board__mark"> · {t("board.barConflict")}</span>}
          {item.pinned && <span className="board__mark"> · {t("board.barPinned")}</span>}
        </a>
      ) : (
        <span className={look.filter(Boolean).join(" ")} title={said}>
          {t("board.kept")}
          <span className="sr-only"> {said}</span>
        </span>
      )}
    </td>
  );
}

function Legend() {
  const { t } = useScenarioWords();
  return (
    <ul className="board__legend" aria-label={t("board.legend")}>
      {(["Kept", "Placed", "Conflict", "Absent"] as const).map((one) => (
        <li key={one} className={`board__legend-${one.toLowerCase()}`}>
          {t(`board.legend${one}`)}
        </li>
      ))}
    </ul>
  );
}
