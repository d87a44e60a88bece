extension Sample {
  /// A blog.
  static let blog = Sample(
    name: "blog",
    summary: "A blog: users, posts, tags, threaded comments and likes.",
    schema: blogSchema,
    plan: blogPlan)

  private static let blogSchema = """
    -- A blog with several authors.

    CREATE DOMAIN slug AS text CHECK (VALUE ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
    CREATE TYPE post_status AS ENUM ('draft', 'published', 'archived');

    CREATE TABLE users (
        id         uuid PRIMARY KEY,
        username   varchar(32) NOT NULL UNIQUE,
        email      varchar(200) NOT NULL UNIQUE,
        full_name  varchar(100) NOT NULL,
        bio        text,
        website    varchar(200),
        is_admin   boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now()
    );

    CREATE TABLE posts (
        id           bigserial PRIMARY KEY,
        author_id    uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        title        varchar(160) NOT NULL CHECK (length(title) >= 3),
        slug         slug NOT NULL UNIQUE,
        summary      varchar(300),
        body         text NOT NULL,
        status       post_status NOT NULL DEFAULT 'draft',
        view_count   integer NOT NULL DEFAULT 0 CHECK (view_count >= 0),
        published_at timestamptz,
        created_at   timestamptz NOT NULL DEFAULT now(),
        updated_at   timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT posts_published CHECK ((status = 'draft') = (published_at IS NULL)),
        CONSTRAINT posts_updated_later CHECK (updated_at >= created_at)
    );
    CREATE INDEX posts_author_id_idx ON posts (author_id);

    CREATE TABLE tags (
        id    serial PRIMARY KEY,
        name  varchar(40) NOT NULL UNIQUE,
        color char(7) NOT NULL CHECK (color ~ '^#[0-9a-f]{6}$')
    );

    CREATE TABLE post_tags (
        post_id bigint NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
        tag_id  integer NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
        PRIMARY KEY (post_id, tag_id)
    );

    CREATE TABLE comments (
        id         bigserial PRIMARY KEY,
        post_id    bigint NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
        parent_id  bigint REFERENCES comments (id) ON DELETE CASCADE,
        author_id  uuid REFERENCES users (id) ON DELETE SET NULL,
        body       text NOT NULL CHECK (length(btrim(body)) > 0),
        ip_address inet,
        is_spam    boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now()
    );
    CREATE INDEX comments_post_id_idx ON comments (post_id);

    CREATE TABLE likes (
        user_id    uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        post_id    bigint NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (user_id, post_id)
    );

    """

  /// A few authors write most, and a few posts are talked about.
  private static let blogPlan = """
    version: 1
    tables:
      posts:
        columns:
          status: {generator: values, values: {draft: 12, published: 80, archived: 8}}
        references:
          posts_author_id_fkey: {distribution: {kind: zipf, alpha: 0.8}}
      comments:
        columns:
          is_spam: {generator: boolean, probability: 0.02}
        references:
          comments_post_id_fkey: {distribution: {kind: zipf, alpha: 0.9}}
    """
}
