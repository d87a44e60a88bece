DO $$ BEGIN
  CREATE TYPE mood AS ENUM ('sad', 'ok');
EXCEPTION
  WHEN duplicate_object THEN
    CREATE TABLE not_taken (a int);
END $$;
CREATE TABLE t (id int PRIMARY KEY, m mood, o int);
DO $do$
DECLARE
  n int := 0;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = 't_o_fk' AND (1 = 1)) THEN
    ALTER TABLE t ADD CONSTRAINT t_o_fk FOREIGN KEY (o) REFERENCES t (id) ON DELETE CASCADE;
  ELSE
    DROP TABLE t;
  END IF;
  BEGIN
    ALTER TABLE t ADD COLUMN id int;
  EXCEPTION WHEN duplicate_column THEN NULL;
  END;
  n := n + 1;
  CREATE TABLE IF NOT EXISTS u (a text REFERENCES missing);
END
$do$;
DO $$ BEGIN PERFORM 1; RAISE NOTICE 'CREATE TABLE x (a int);'; END $$;
DO $$ BEGIN FOR i IN 1..3 LOOP CREATE TABLE looped (a int); END LOOP; END $$;
DO $$ BEGIN IF current_user = 'x' THEN ALTER TABLE t DROP COLUMN o; END IF; END $$;
DO 'BEGIN CREATE TABLE quoted (a int); END';
DO E'BEGIN CREATE TABLE \'escaped\' (a int); END';
