-- By what applications of the same people, or the same project sent twice, are found.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX application_title_likeness ON application USING gin (title gin_trgm_ops) WITH (fastupdate = off) WHERE submitted_at IS NOT NULL;

-- What of the answers would be the same again: phones by their last ten digits, addresses, the summary, the
-- taxpayer numbers of owners.
CREATE FUNCTION submission_marks(answers jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT mark), '{}') FROM (
    SELECT 'phone:' || right(digits, 10) AS mark
      FROM unnest(ARRAY[answers ->> 'contact_phone', answers ->> 'contact2_phone']) AS phone,
           regexp_replace(regexp_replace(phone, '(доб|ext).*$', '', 'i'), '\D', '', 'g') AS digits
     WHERE length(digits) >= 7
    UNION ALL
    SELECT 'email:' || lower(btrim(email))
      FROM unnest(ARRAY[answers ->> 'contact_email', answers ->> 'contact2_email']) AS email
     WHERE email LIKE '%@%'
    UNION ALL
    SELECT 'summary:' || md5(lower(regexp_replace(btrim(answers ->> 'summary'), '\s+', ' ', 'g')))
     WHERE length(answers ->> 'summary') >= 100
    UNION ALL
    SELECT 'owner:' || found[1]
      FROM unnest(ARRAY[answers ->> 'beneficial_owners', answers ->> 'holders_over_25']) AS owners,
           regexp_matches(owners, '(?<!\d)(\d{12}|\d{10})(?!\d)', 'g') AS found
  ) AS marks
$$;
CREATE INDEX submission_marked ON submission USING gin (submission_marks(answers)) WITH (fastupdate = off);

CREATE INDEX organisation_ogrn ON organisation (ogrn) WHERE ogrn IS NOT NULL;
CREATE INDEX organisation_lei ON organisation (lei) WHERE lei IS NOT NULL;
CREATE INDEX account_email_domain ON account (split_part(lower(email), '@', 2));
