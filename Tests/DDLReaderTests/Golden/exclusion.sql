CREATE EXTENSION btree_gist;
CREATE TABLE booking (
  room int, during tstzrange, "from" date, until date, cancelled boolean DEFAULT false,
  EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (NOT cancelled),
  CONSTRAINT no_overlap EXCLUDE USING gist (daterange("from", until, '[)') WITH &&) DEFERRABLE
);
CREATE UNIQUE INDEX ON booking (room) INCLUDE (until) NULLS NOT DISTINCT WHERE cancelled IS FALSE;
CREATE UNIQUE INDEX coalesced ON booking (coalesce(room, 0), (until)) ;
ALTER TABLE booking ADD UNIQUE NULLS NOT DISTINCT ("from", until);
