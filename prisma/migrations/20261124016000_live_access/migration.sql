-- Whatever takes away or changes what a person may do, by whichever way, is heard by their open streams:
-- they ask again whether they may still listen (channel and shape as in app/platform/live.server.ts).
CREATE FUNCTION announce_access() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE person text := to_jsonb(CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END) ->> TG_ARGV[0];
BEGIN
  PERFORM pg_notify('imc_live', json_build_object('topic', 'user:' || person, 'kind', 'access')::text);
  RETURN NULL;
END $$;
CREATE TRIGGER session_access AFTER DELETE ON session FOR EACH ROW EXECUTE FUNCTION announce_access('user_id');
CREATE TRIGGER member_access AFTER UPDATE OR DELETE ON member FOR EACH ROW EXECUTE FUNCTION announce_access('user_id');
CREATE TRIGGER account_access AFTER UPDATE OF staff_roles, disabled_at ON account FOR EACH ROW
  WHEN (OLD.staff_roles IS DISTINCT FROM NEW.staff_roles OR OLD.disabled_at IS DISTINCT FROM NEW.disabled_at)
  EXECUTE FUNCTION announce_access('id');
