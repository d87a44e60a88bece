CREATE TYPE colour AS ENUM ('red');
CREATE TABLE shop (
  id serial,
  shade color,
  opened datetime,
  size itneger,
  "where" geography,
  what vector(3),
  -- é comes before, so bytes and characters differ: é
  x nowhere.thing
);
