-- A CHECK that comes out as unknown lets the row in: a missing identifier must make it false.
ALTER TABLE organisation DROP CONSTRAINT organisation_identifiers;
ALTER TABLE organisation ADD CONSTRAINT organisation_identifiers CHECK (
  (CASE kind
    WHEN 'legal_entity' THEN country = 'RU' AND inn ~ '^[0-9]{10}$' AND ogrn ~ '^[0-9]{13}$' AND kpp ~ '^[0-9]{4}[0-9A-Z]{2}[0-9]{3}$'
    WHEN 'sole_proprietor' THEN country = 'RU' AND inn ~ '^[0-9]{12}$' AND ogrn ~ '^[0-9]{15}$' AND kpp IS NULL
    ELSE country <> 'RU' AND registration_number IS NOT NULL AND ogrn IS NULL AND kpp IS NULL
  END) IS TRUE);

-- A day is counted in the year it lies in.
ALTER TABLE calendar_day ADD CONSTRAINT calendar_day_in_its_year CHECK (extract(year FROM date) = year);
