CREATE TABLE base (
  id serial PRIMARY KEY,
  kind text NOT NULL CHECK (kind <> ''),
  size int CONSTRAINT own CHECK (size > 0) NO INHERIT,
  parent int REFERENCES base
);
CREATE TABLE child (size int NOT NULL DEFAULT 3, extra text UNIQUE) INHERITS (base);
CREATE TABLE grandchild () INHERITS (child);
ALTER TABLE base ADD CONSTRAINT later CHECK (size < 100);
ALTER TABLE base ADD COLUMN added int;
ALTER TABLE base RENAME COLUMN kind TO sort;
ALTER TABLE base ALTER COLUMN added SET NOT NULL;
CREATE TABLE stranger (id int NOT NULL, sort text NOT NULL, size int, parent int, added int NOT NULL,
  CONSTRAINT base_kind_check CHECK (sort <> ''), CONSTRAINT later CHECK (size < 100));
ALTER TABLE stranger INHERIT base;
CREATE TABLE left_home () INHERITS (base);
ALTER TABLE left_home NO INHERIT base;
