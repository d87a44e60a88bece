CREATE SCHEMA app;
CREATE FUNCTION app.is_clean(txt text, len int DEFAULT 10) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT
  AS $$ SELECT txt = btrim(txt) AND char_length(txt) <= len $$;
CREATE OR REPLACE FUNCTION app.twice(int) RETURNS int LANGUAGE SQL AS 'select $1 * 2;';
CREATE OR REPLACE FUNCTION app.twice(int) RETURNS int LANGUAGE SQL AS 'select $1 + $1;';
CREATE FUNCTION app.twice(text) RETURNS text LANGUAGE sql RETURN $1 || $1;
CREATE FUNCTION app.thrice(n int) RETURNS int BEGIN ATOMIC SELECT CASE WHEN n > 0 THEN 3 * n END; END;
CREATE FUNCTION app.late(n int) RETURNS int LANGUAGE sql AS $body$ SELECT app.later(late.n) $body$;
CREATE FUNCTION app.later(n int) RETURNS int LANGUAGE sql AS 'SELECT n';
CREATE FUNCTION app.rows(n int) RETURNS SETOF int LANGUAGE sql AS 'SELECT a FROM t WHERE a = n';
CREATE FUNCTION app.two() RETURNS int LANGUAGE sql AS 'SELECT 1; SELECT 2';
CREATE FUNCTION app.plain(n int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN n; END $$;
CREATE FUNCTION app.outs(a int, OUT b int, VARIADIC c text[]) LANGUAGE sql AS 'SELECT a';
CREATE FUNCTION app.gone(n int) RETURNS int LANGUAGE sql AS 'SELECT n';
DROP FUNCTION app.gone(int);
CREATE PROCEDURE app.proc() LANGUAGE sql AS 'SELECT 1';
CREATE TABLE t (
  a text CHECK (app.is_clean(a)),
  b text CHECK (app.is_clean(len => 5, txt => b)),
  c int CHECK (app.twice(c) > 0 AND app.unknown(c) > 0),
  d text DEFAULT gen_random_uuid(),
  CHECK (extensions.uuid_nil() <> d::uuid)
);
CREATE FUNCTION app.owner(r t, x t.a%TYPE) RETURNS text LANGUAGE sql AS 'SELECT r.a';
SET search_path = app;
CREATE FUNCTION short(t text) RETURNS boolean LANGUAGE plpgsql
  AS $$ BEGIN RETURN length(short.t) < 9; END $$;
CREATE FUNCTION kind(k text, n int) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  IF k IS NULL THEN RETURN false; END IF;
  IF k = 'a' THEN BEGIN RETURN n > 0; END; ELSIF k = 'b' THEN RETURN n < 0; END IF;
  CASE k WHEN 'c' THEN RETURN n = 0; ELSE RETURN short($1); END CASE;
END $$;
CREATE FUNCTION doubled(n int) RETURNS int LANGUAGE plpgsql
  AS $$ DECLARE m int := 2; BEGIN RETURN m * n; END $$;
CREATE FUNCTION raised(n int) RETURNS boolean LANGUAGE plpgsql
  AS $$ BEGIN IF n > 1 THEN RAISE EXCEPTION 'no'; END IF; RETURN true; END $$;
CREATE FUNCTION unmatched(n int) RETURNS boolean LANGUAGE plpgsql
  AS $$ BEGIN CASE n WHEN 1 THEN RETURN true; END CASE; RETURN true; END $$;
CREATE FUNCTION beside(n int) RETURNS boolean LANGUAGE sql AS 'SELECT short(n::text)';
CREATE FUNCTION public.pathed(n int) RETURNS boolean LANGUAGE sql
  SET search_path TO 'app', 'public' AS 'SELECT beside(n)';
CREATE FUNCTION public.unpathed(n int) RETURNS boolean LANGUAGE sql
  SET search_path = '' AS 'SELECT beside(n)';
RESET search_path;
CREATE FUNCTION app.neighbour(n int) RETURNS boolean LANGUAGE sql AS 'SELECT beside(n)';
CREATE TABLE u (
  a text CHECK (app.kind(a, 1)), b int CHECK (app.doubled(b) > 2), c int CHECK (app.raised(c)),
  d int CHECK (app.unmatched(d))
);
