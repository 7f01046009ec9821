import { latestQuarter, quarterOf, resources } from "~/features/site";

export const siteSize = { buildings: 20, units: 2_000, allocations: 5_000, quarters: 40 } as const;

const start = quarterOf(2026, 1);

/** A site of 2,000 units with 5,000 allocations of one application over forty quarters, and a limit for everything. */
export async function fillSpace(applicationId: string, userId: string): Promise<void> {
  const { prisma } = await import("~/platform/db.server");
  const { buildings, units, allocations } = siteSize;
  const perBuilding = units / buildings;
  const rounds = Math.ceil(allocations / units);
  const span = Math.floor(siteSize.quarters / rounds);
  await prisma.$executeRaw`
    insert into plot (id, code, name_ru, name_en, area_m2, outline, position)
      values (gen_random_uuid(), 'L', 'Л', 'L', 194000, '[[0,0],[440,0],[440,440],[0,440]]', 1)`;
  await prisma.$executeRaw`
    insert into building (id, plot_id, code, name_ru, name_en, stage, available_from, outline, position)
    select gen_random_uuid(), p.id, 'L' || n, 'Л' || n, 'L' || n, 'commissioned', ${start},
           jsonb_build_array(jsonb_build_array(x, y), jsonb_build_array(x + 60, y),
             jsonb_build_array(x + 60, y + 60), jsonb_build_array(x, y + 60)), n
      from plot p, generate_series(1, ${buildings}::int) n,
           lateral (select (n % 5) * 85 as x, (n / 5) * 85 as y) at`;
  await prisma.$executeRaw`
    insert into floor (id, building_id, level, area_m2) select gen_random_uuid(), id, 1, 99000 from building`;
  await prisma.$executeRaw`
    with made as (
      insert into unit (id, floor_id, code, area_m2, from_quarter, height_m, floor_kn, max_bsl,
        fire_category, szz_class, gmp_readiness, compartment, outline)
      select gen_random_uuid(), f.id, b.code || '-' || n, 100 + n * 7, ${start}, 3 + n % 4, 5 + n % 12,
             n % 4, (array['a','b','v1','v2','v3'])[1 + n % 5], (array['iii','iv','v'])[1 + n % 3],
             (array['none','shell','fitted'])[1 + n % 3]::gmp_readiness, b.code || '-' || (n / 10), '[]'
        from floor f join building b on b.id = f.building_id, generate_series(1, ${perBuilding}::int) n
      returning id, area_m2)
    insert into unit_space (unit_id, space_type, area_m2) select id, 'lab_rd', area_m2 from made`;
  await prisma.$executeRaw`
    insert into resource_limit (id, building_id, resource, from_quarter, capacity)
    select gen_random_uuid(), b.id, r, ${start} + 8 * step, (case when b.id is null then 200000 else 20000 end) * (1 + step)
      from (select id from building union all select null) b, unnest(${[...resources]}::text[]) r,
           generate_series(0, 2) step where r <> 'area_m2'`;
  await prisma.$executeRaw`
    with chosen as (
      select u.id, u.area_m2, round, row_number() over (order by round, u.code) as n
        from unit u, generate_series(0, ${rounds - 1}::int) round),
    made as (
      insert into allocation (id, unit_id, application_id, phase, state, from_quarter, until_quarter, expires_at,
        created_at, created_by_id, bsl, explosive_m2, szz_class, gmp)
      select gen_random_uuid(), id, ${applicationId}::uuid, n % 6,
             (array['held','reserved','contracted'])[1 + n % 3]::allocation_state,
             ${start} + round * ${span}, least(${start} + (round + 1) * ${span}, ${latestQuarter}),
             case when n % 3 = 0 then now() + interval '90 days' end, now(), ${userId}::uuid,
             n % 3, n % 20, (array['iv','v','none'])[1 + n % 3], n % 4 = 0
        from chosen where n <= ${allocations}
      returning id)
    insert into allocation_load (allocation_id, resource, demand)
    select id, r, 1 from made, unnest(${[...resources]}::text[]) r`;
  await prisma.$executeRaw`analyze`;
}
