-- What the application explains and PostgreSQL guarantees about the site and who has which space.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- ── Inventory ──────────────────────────────────────────────────────────────
ALTER TABLE plot ADD CONSTRAINT plot_area CHECK (area_m2 > 0);
ALTER TABLE building ADD CONSTRAINT building_quarter CHECK (available_from BETWEEN 7600 AND 8800);
ALTER TABLE floor
  ADD CONSTRAINT floor_area CHECK (area_m2 > 0),
  ADD CONSTRAINT floor_level CHECK (level BETWEEN -5 AND 60);
ALTER TABLE unit
  ADD CONSTRAINT unit_area CHECK (area_m2 > 0),
  ADD CONSTRAINT unit_life CHECK (from_quarter BETWEEN 7600 AND 8800 AND until_quarter > from_quarter),
  ADD CONSTRAINT unit_height CHECK (height_m > 0 AND floor_kn > 0),
  ADD CONSTRAINT unit_bsl CHECK (max_bsl BETWEEN 0 AND 3),
  ADD CONSTRAINT unit_fire CHECK (fire_category IN ('a', 'b', 'v1', 'v2', 'v3', 'v4', 'g', 'd')),
  ADD CONSTRAINT unit_szz CHECK (szz_class IN ('iii', 'iv', 'v', 'none'));
ALTER TABLE unit_space ADD CONSTRAINT unit_space_area CHECK (area_m2 > 0);
ALTER TABLE unit_origin ADD CONSTRAINT unit_origin_other CHECK (unit_id <> origin_id);
ALTER TABLE resource_limit
  ADD CONSTRAINT resource_limit_capacity CHECK (capacity >= 0),
  ADD CONSTRAINT resource_limit_quarter CHECK (from_quarter BETWEEN 7600 AND 8800);
-- The site as a whole has no building, and is one all the same.
DROP INDEX "resource_limit_building_id_resource_from_quarter_key";
CREATE UNIQUE INDEX "resource_limit_building_id_resource_from_quarter_key" ON resource_limit (building_id, resource, from_quarter) NULLS NOT DISTINCT;
ALTER TABLE site_rule ADD CONSTRAINT site_rule_counts CHECK (version >= 1);

-- The spaces of a unit add up to it, and the units that live at one time fit on their floor.
CREATE FUNCTION unit_adds_up() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed uuid := to_jsonb(CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END) ->> TG_ARGV[0];
  own unit;
  spaces numeric;
  beside numeric;
BEGIN
  SELECT * INTO own FROM unit WHERE id = changed;
  IF NOT FOUND THEN RETURN NULL; END IF;
  SELECT sum(area_m2) INTO spaces FROM unit_space WHERE unit_id = changed;
  IF spaces IS DISTINCT FROM own.area_m2 THEN
    RAISE EXCEPTION 'unit_spaces_add_up: the spaces of unit % are % m², not %', own.code, spaces, own.area_m2 USING ERRCODE = '23514';
  END IF;
  -- The most that ever stands on the floor stands there at the beginning of some unit's life.
  SELECT max(total) INTO beside FROM (
    SELECT (SELECT sum(o.area_m2) FROM unit o
             WHERE o.floor_id = own.floor_id AND o.from_quarter <= b.from_quarter
               AND (o.until_quarter IS NULL OR o.until_quarter > b.from_quarter)) AS total
      FROM unit b WHERE b.floor_id = own.floor_id) sums;
  IF beside > (SELECT area_m2 FROM floor WHERE id = own.floor_id) THEN
    RAISE EXCEPTION 'unit_fits_floor: the units of the floor of % are % m² together', own.code, beside USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER unit_adds_up AFTER INSERT OR UPDATE OF area_m2, floor_id, from_quarter, until_quarter ON unit
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION unit_adds_up('id');
CREATE CONSTRAINT TRIGGER unit_spaces_add_up AFTER INSERT OR UPDATE OR DELETE ON unit_space
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION unit_adds_up('unit_id');

-- ── Allocations ────────────────────────────────────────────────────────────
ALTER TABLE allocation
  ADD CONSTRAINT allocation_quarters CHECK (from_quarter BETWEEN 7600 AND 8800 AND until_quarter > from_quarter AND until_quarter <= 8800),
  ADD CONSTRAINT allocation_phase CHECK (phase BETWEEN 0 AND 5),
  ADD CONSTRAINT allocation_expires CHECK ((state = 'held') = (expires_at IS NOT NULL)),
  ADD CONSTRAINT allocation_ended CHECK ((state = 'ended') = (ended_at IS NOT NULL) AND (ended_at IS NULL) = (end_reason = '')),
  ADD CONSTRAINT allocation_exclusive EXCLUDE USING gist (
    unit_id WITH =, int4range(from_quarter, until_quarter) WITH &&) WHERE (state IN ('held', 'reserved', 'contracted'));
ALTER TABLE allocation_load ADD CONSTRAINT allocation_load_demand CHECK (demand >= 0);
CREATE INDEX allocation_expiring ON allocation (expires_at) WHERE state = 'held';
CREATE INDEX allocation_live ON allocation (unit_id, from_quarter) WHERE state <> 'ended';

-- Space is given only while it exists and from when it can be used; what has ended stays as it was.
CREATE FUNCTION allocation_is_lawful() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  place record;
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.state = 'ended' THEN
    RAISE EXCEPTION 'allocation_ended_for_good: allocation % has ended', OLD.id USING ERRCODE = '23514';
  END IF;
  IF NEW.state = 'ended' THEN RETURN NEW; END IF;
  SELECT u.from_quarter, u.until_quarter, b.available_from INTO place
    FROM unit u JOIN floor f ON f.id = u.floor_id JOIN building b ON b.id = f.building_id
   WHERE u.id = NEW.unit_id FOR SHARE OF u;
  IF NEW.from_quarter < greatest(place.from_quarter, place.available_from)
     OR NEW.until_quarter > coalesce(place.until_quarter, NEW.until_quarter) THEN
    RAISE EXCEPTION 'allocation_within_life: unit % is not there in all of these quarters', NEW.unit_id USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER allocation_lawful BEFORE INSERT OR UPDATE ON allocation
  FOR EACH ROW EXECUTE FUNCTION allocation_is_lawful();
CREATE TRIGGER allocation_kept BEFORE DELETE ON allocation FOR EACH ROW EXECUTE FUNCTION written_once();

-- A unit does not end before what is kept in it.
CREATE FUNCTION unit_outlives_allocations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.until_quarter IS NOT NULL AND EXISTS (
    SELECT FROM allocation WHERE unit_id = NEW.id AND state <> 'ended' AND until_quarter > NEW.until_quarter) THEN
    RAISE EXCEPTION 'unit_outlives_allocations: unit % is kept for somebody until later', NEW.code USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER unit_outlives_allocations BEFORE UPDATE OF until_quarter ON unit
  FOR EACH ROW EXECUTE FUNCTION unit_outlives_allocations();

-- ── Load of each building by quarter, kept in the transaction that changes it ─
CREATE FUNCTION change_load(place allocation, what text, demand numeric) RETURNS void LANGUAGE sql AS $$
  INSERT INTO load_change (building_id, resource, state, quarter, change)
  SELECT f.building_id, what, place.state, edge.quarter, edge.change
    FROM unit u JOIN floor f ON f.id = u.floor_id,
         (VALUES (place.from_quarter, demand), (place.until_quarter, -demand)) AS edge (quarter, change)
   WHERE u.id = place.unit_id AND place.state <> 'ended' AND demand <> 0
   ORDER BY edge.quarter
  ON CONFLICT (building_id, resource, state, quarter) DO UPDATE SET change = load_change.change + excluded.change
$$;

CREATE FUNCTION load_follows_demand() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  place allocation;
BEGIN
  SELECT * INTO place FROM allocation WHERE id = coalesce(NEW.allocation_id, OLD.allocation_id);
  IF TG_OP <> 'INSERT' THEN PERFORM change_load(place, OLD.resource, -OLD.demand); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM change_load(place, NEW.resource, NEW.demand); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER load_follows_demand AFTER INSERT OR UPDATE OR DELETE ON allocation_load
  FOR EACH ROW EXECUTE FUNCTION load_follows_demand();

CREATE FUNCTION load_follows_allocation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  drawn record;
BEGIN
  FOR drawn IN SELECT resource, demand FROM allocation_load WHERE allocation_id = NEW.id ORDER BY resource LOOP
    PERFORM change_load(OLD, drawn.resource, -drawn.demand);
    PERFORM change_load(NEW, drawn.resource, drawn.demand);
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER load_follows_allocation AFTER UPDATE OF state, unit_id, from_quarter, until_quarter ON allocation
  FOR EACH ROW EXECUTE FUNCTION load_follows_allocation();
