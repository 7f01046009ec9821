-- What neighbours know of an allocation, and who waits for space.
ALTER TABLE allocation
  ADD CONSTRAINT allocation_bsl CHECK (bsl BETWEEN 0 AND 3),
  ADD CONSTRAINT allocation_explosive CHECK (explosive_m2 >= 0),
  ADD CONSTRAINT allocation_szz CHECK (szz_class IN ('i', 'ii', 'iii', 'iv', 'v', 'none'));
ALTER TABLE waiting
  ADD CONSTRAINT waiting_phase CHECK (phase BETWEEN 0 AND 5),
  ADD CONSTRAINT waiting_fitting CHECK ((fitting_since IS NOT NULL) = (coalesce(cardinality(fitting), 0) > 0));
CREATE INDEX waiting_fitted ON waiting (since, application_id, phase) WHERE fitting_since IS NOT NULL;
