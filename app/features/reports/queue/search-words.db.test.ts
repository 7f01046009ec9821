import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts";
import { refreshSearchLexemes } from "~/features/applications/index.server";
import { pool } from "~/platform/db.server";
import { makeAccount } from "../../../../prisma/factories/accounts";
import { makeApplication } from "../../../../prisma/factories/applications";
import { makeCompany } from "../../../../prisma/factories/organisations";
import { parseQueueFilter } from "./filters";
import { searchQueue } from "./search-queue.server";

let coordinator: Actor;
let startup: { id: string; number: string; inn: string };
let pharma: { id: string };

beforeAll(async () => {
  coordinator = await makeAccount({ staffRoles: ["coordinator"] });
  const company = await makeCompany({ org_name: "ООО «Ёлочка Биотех»" });
  const made = await makeApplication({ company });
  pharma = await makeApplication({ sample: "pharma" });
  const { rows } = await pool.query<{ id: string; number: string; inn: string }>(
    `select a.id, a.number, o.inn from application a join organisation o on o.id = a.organisation_id
      where a.id = $1`,
    [made.id],
  );
  const [row] = rows;
  if (!row) throw new Error("nothing was made");
  startup = row;
}, 60_000);

async function find(q: string, rest = ""): Promise<string[]> {
  const query = new URLSearchParams(rest);
  query.set("q", q);
  const { rows, total } = await searchQueue(coordinator, parseQueueFilter(query));
  expect(total.count).toBe(rows.length);
  return rows.map((row) => row.id);
}

describe("the queue's search", () => {
  it("finds by number, in Latin letters too, and by its beginning or end", async () => {
    const { id, number } = startup;
    expect(await find(number)).toEqual([id]);
    expect(await find(number.replace("ММК", "MMK").toLowerCase())).toEqual([id]);
    expect(await find(number.slice(0, -1))).toContain(id);
    expect(await find(number.split("-")[2] ?? "")).toContain(id);
  });

  it("finds by ИНН and by the company's name, ё or е, whole or begun", async () => {
    expect(await find(startup.inn)).toEqual([startup.id]);
    expect(await find("елочка")).toEqual([startup.id]);
    expect(await find("Ёлоч")).toEqual([startup.id]);
  });

  it("finds words of the answers in any form, all of them together", async () => {
    expect(await find("клеточными препаратами")).toEqual([startup.id]);
    expect(await find("асептического розлива")).toEqual([pharma.id]);
    expect(await find("асептического розлива клеточными")).toEqual([]);
    expect(await find("CAR-T")).toEqual([startup.id]);
  });

  it("searches within the filters", async () => {
    expect(await find("препаратов", "applicant_type=pharma")).toEqual([pharma.id]);
    expect(await find(startup.number, "status=approved")).toEqual([]);
  });

  it("finds the same by whichever way it reads", async () => {
    const before = await find("препаратов");
    expect(await refreshSearchLexemes()).toBeGreaterThan(100);
    expect((await find("препаратов")).sort()).toEqual(before.sort());
    await pool.query("update search_lexeme set share = 1");
    expect((await find("препаратов")).sort()).toEqual(before.sort());
    expect(await find("препаратов", "applicant_type=pharma")).toEqual([pharma.id]);
  });

  it.each(["и", "'", '"', "& | !", "<->", "а:*", "\\", "%%", "слово -"])(
    "is not upset by %s",
    async (q) => {
      expect(await find(q)).toEqual([]);
    },
  );
});
