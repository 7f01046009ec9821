-- Whoever is barred from an application, or let in, is asked again at once by their open streams.
CREATE TRIGGER reading_right_access AFTER INSERT OR UPDATE OR DELETE ON reading_right
  FOR EACH ROW EXECUTE FUNCTION announce_access('user_id');
