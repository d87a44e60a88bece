CREATE FUNCTION lower(text[]) RETURNS text[] LANGUAGE sql AS 'SELECT $1';
CREATE FUNCTION mine(text) RETURNS text LANGUAGE sql AS 'SELECT lower($1)';
CREATE TABLE t (
  a text CHECK (lower(a) = a AND mine(a) = a),
  b text[] CHECK (lower(b) = b AND cardinality(lower(ARRAY['x']::text[])) > 0)
);
SELECT pg_catalog.set_config('search_path', '', false);
CREATE FUNCTION public.theirs(n text) RETURNS text LANGUAGE sql AS 'SELECT mine(n)';
ALTER TABLE public.t ADD CHECK (lower(a) <> 'x'), ADD CHECK (public.mine(a) <> 'y');
