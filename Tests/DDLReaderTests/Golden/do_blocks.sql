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
CREATE TABLE old_t (id bigserial PRIMARY KEY, gone text, kept text);
DO $$ BEGIN
  IF EXISTS (SELECT FROM information_schema.columns WHERE table_schema = 'public'
      AND table_name = 'old_t' AND column_name = 'gone') THEN
    ALTER TABLE old_t DROP COLUMN gone;
  END IF;
  IF EXISTS (SELECT 1 FROM pg_type WHERE typname = 'absent') THEN
    CREATE TABLE absent_known (a int);
  END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_type WHERE typname = 'mood') THEN
    CREATE TABLE mood_unknown (a int);
  END IF;
  IF EXISTS (SELECT 1 FROM t WHERE m = 'sad') THEN
    CREATE TABLE rows_there (a int);
  END IF;
  IF (SELECT to_regclass('public.old_t') IS NOT NULL) THEN
    EXECUTE 'ALTER TABLE old_t RENAME TO new_t';
  END IF;
  IF to_regclass('nothing') IS NULL THEN
    CREATE TABLE nothing_there (a int);
  END IF;
END $$;
CREATE TABLE typed (amount numeric(19, 2) NOT NULL, label varchar(8), note int);
DO $$ BEGIN
  IF EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 'typed'
      AND column_name = 'amount' AND data_type = 'numeric') THEN
    ALTER TABLE typed ALTER COLUMN amount TYPE integer;
  END IF;
  IF EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 'typed'
      AND column_name = 'label' AND data_type = 'text') THEN
    ALTER TABLE typed DROP COLUMN label;
  END IF;
  IF EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 'typed'
      AND column_name = 'label' AND is_nullable = 'YES') THEN
    ALTER TABLE typed ALTER COLUMN label SET NOT NULL;
  END IF;
  IF EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 'typed'
      AND column_name = 'note' AND is_nullable = 'NO') THEN
    ALTER TABLE typed DROP COLUMN note;
  END IF;
END $$;
-- What comes behind RETURN does not run; what a block does not find is passed over.
CREATE SCHEMA here;
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = 'elsewhere') THEN RETURN; END IF;
  CREATE TABLE elsewhere.never (a int);
END $$;
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = 'here') THEN RETURN; END IF;
  IF to_regnamespace('here') IS NULL THEN RETURN; END IF;
  IF NOT EXISTS (SELECT 1 FROM information_schema.schemata WHERE schema_name = 'here') THEN
    RETURN;
  ELSE
    CREATE TABLE here.made (a int);
  END IF;
  RETURN;
  CREATE TABLE here.late (a int);
END $$;
DO $$ BEGIN
  IF current_setting('server_version_num')::int < 90000 THEN RETURN; END IF;
  CREATE TABLE elsewhere.absent (a int);
  CREATE INDEX ON elsewhere.absent (a);
  ALTER TABLE here.made ADD COLUMN b int, ADD COLUMN c no_type, ADD FOREIGN KEY (b) REFERENCES none;
  ALTER TABLE here.made ADD COLUMN d int;
END $$;
