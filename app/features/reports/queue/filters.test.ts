import { describe, expect, it } from "vitest";
import { changeFilter, isFiltered, offeredSorts, parseQueueFilter, queueQuery } from "./filters";

const parse = (query: string) => parseQueueFilter(new URLSearchParams(query));
const id = "0193d5a2-6a54-7c3e-8a55-0123456789ab";
const instant = "2026-11-02T08:00:00.123456Z";

describe("the queue's address", () => {
  it("is read with every filter, unknown values left aside", () => {
    const filter = parse(
      "q=%20CAR-T%20%20клетки&status=submitted&status=draft&status=nowhere&status=intake_check" +
        "&applicant_type=pharma&track=moon&mine=1&size=50",
    );
    expect(filter).toMatchObject({
      q: "CAR-T клетки",
      status: ["submitted", "intake_check"],
      applicant_type: "pharma",
      track: null,
      mine: true,
      late: false,
      sort: "newest",
      size: 50,
    });
  });

  it.each(["size=26", "size=-1", "size=1000", "size="])("keeps to the page sizes: %s", (query) => {
    expect(parse(query).size).toBe(25);
  });

  it("offers only sorts that have an index: words newest first, lateness by deadline", () => {
    expect(parse("q=слово&sort=area").sort).toBe("newest");
    expect(parse("late=1&sort=newest").sort).toBe("deadline");
    expect(parse("sort=area").sort).toBe("area");
    expect(parse("sort=title").sort).toBe("newest");
    expect(offeredSorts({ q: "", late: false })).toHaveLength(3);
  });

  it.each([
    `after=${instant}~nobody`,
    `after=2026-13-40T00:00:00.000000Z~${id}`,
    `after=';drop table application~${id}`,
    `after=${instant}~${id}~more`,
    `sort=area&after=${instant}~${id}`,
  ])("shows the first page for a broken cursor: %s", (query) => {
    expect(parse(query).after).toBeNull();
  });

  it("goes to an address and back unchanged", () => {
    const query = `?q=%D0%B8%D0%BC%D0%BF&status=submitted&track=tenant_resident&mine=1&size=100&after=${encodeURIComponent(`${instant}~${id}`)}`;
    const filter = parse(query);
    expect(filter.after).toEqual({ key: instant, id });
    expect(parse(queueQuery(filter))).toEqual(filter);
  });

  it("starts from the first page when a filter changes, with a sort it still has", () => {
    const filter = parse(`late=1&after=${instant}~${id}`);
    expect(changeFilter(filter, { late: false, q: "вода" })).toMatchObject({
      after: null,
      sort: "newest",
    });
    expect(queueQuery(changeFilter(filter, { late: false }))).toBe("?sort=deadline");
    expect(isFiltered(parse("sort=area&size=100"))).toBe(false);
    expect(isFiltered(filter)).toBe(true);
  });
});
