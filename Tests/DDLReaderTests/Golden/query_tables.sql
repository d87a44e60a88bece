CREATE TABLE t (id serial PRIMARY KEY, name varchar(9) NOT NULL CHECK (name <> ''), at date DEFAULT now());
CREATE TABLE copied AS SELECT * FROM t;
ALTER TABLE copied ADD PRIMARY KEY (id), ALTER COLUMN name SET NOT NULL;
CREATE TABLE renamed (key) AS SELECT t.id, name AS label FROM t WITH NO DATA;
SELECT at, id INTO chosen FROM public.t;
CREATE TABLE whole AS TABLE t;
CREATE TABLE refers (a int REFERENCES copied);
CREATE FUNCTION pg_temp.once() RETURNS int LANGUAGE sql AS 'SELECT 1';
