CREATE EXTENSION IF NOT EXISTS postgis;
CREATE SCHEMA extensions;
CREATE EXTENSION citext SCHEMA extensions;
CREATE EXTENSION postgis_raster CASCADE;
CREATE TABLE places (
  spot public.geometry(Point, 4326), area geography NOT NULL, name extensions.citext, word citext[],
  tile raster, code isbn
);
DROP EXTENSION citext;
CREATE TABLE later (name citext);
