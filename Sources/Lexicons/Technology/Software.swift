/// The vocabulary of programs and those who run them.
enum Software {
  static let text = """
    [programming_languages weighted]
    JavaScript*18 | Python*20 | Java*13 | TypeScript*11 | C#*9 | C++*8 | Go*6 | PHP*6 | C*6 |
    Ruby*4 | Swift*3 | Kotlin*4 | Rust*4 | SQL*8 | R*2 | Scala*2 | Perl*1 | Haskell*1 | Elixir*1 |
    Lua*1 | Dart*2 | Julia*1 | Shell*5 | Objective-C*1 | MATLAB*1
    [frameworks]
    React | Angular | Vue | Svelte | Django | Flask | FastAPI | Rails | Laravel | Spring Boot |
    Express | Next.js | ASP.NET Core | Vapor | Phoenix | Flutter | SwiftUI | Qt | TensorFlow |
    PyTorch | Node.js | Hibernate | GraphQL | Tailwind CSS | Bootstrap
    [databases]
    PostgreSQL | MySQL | SQLite | MariaDB | Oracle | SQL Server | MongoDB | Redis | Cassandra |
    Elasticsearch | DynamoDB | Neo4j | CockroachDB | ClickHouse | DuckDB | InfluxDB
    [software_licenses weighted]
    MIT*40 | Apache-2.0*25 | GPL-3.0-or-later*10 | BSD-3-Clause*8 | BSD-2-Clause*4 |
    LGPL-3.0-or-later*3 | MPL-2.0*4 | AGPL-3.0-or-later*3 | ISC*3 | Unlicense*2 | CC0-1.0*2
    [hash_algorithms weighted]
    sha256*60 | sha512*14 | sha1*10 | md5*8 | blake3*4 | sha384*3 | blake2b*3
    [password_schemes weighted]
    argon2id*45 | bcrypt*40 | scrypt*10 | pbkdf2*5
    [encryption_algorithms]
    AES-128-GCM | AES-256-GCM | AES-256-CBC | ChaCha20-Poly1305 | RSA-2048 | RSA-4096 |
    ECDSA P-256 | Ed25519
    [log_levels weighted]
    TRACE*4 | DEBUG*20 | INFO*60 | WARN*10 | ERROR*5 | FATAL*1
    [log_levels_lower weighted]
    trace*4 | debug*20 | info*60 | warn*10 | error*5 | fatal*1
    [loggers]
    http.server | http.client | auth.session | auth.token | db.pool | db.query | cache.redis |
    queue.worker | mail.sender | billing.charge | search.index | storage.upload | scheduler.cron |
    api.gateway | api.webhook | metrics.exporter
    [semantic_versions]
    0.1.0 | 0.2.0 | 0.3.1 | 0.5.0 | 0.9.0 | 1.0.0 | 1.0.1 | 1.1.0 | 1.2.0 | 1.2.4 | 1.3.0 | 1.5.2 |
    1.8.0 | 2.0.0 | 2.0.1 | 2.1.0 | 2.2.3 | 2.4.0 | 2.7.1 | 3.0.0 | 3.0.2 | 3.1.0 | 3.2.5 | 3.4.1 |
    4.0.0 | 4.1.3 | 4.2.0 | 5.0.0 | 5.1.1 | 5.3.0 | 6.0.0 | 6.2.1 | 7.0.0 | 2.0.0-beta.1 |
    3.0.0-rc.1 | 1.0.0-alpha.2
    [git_branches]
    main | develop | staging | release | hotfix | feature/login | feature/search |
    feature/checkout | feature/dark-mode | feature/export | feature/notifications | fix/typo |
    fix/memory-leak | fix/time-zone | chore/dependencies | docs/readme | refactor/auth |
    test/coverage
    [event_names weighted]
    page.viewed*120 | session.started*60 | session.ended*50 | user.created*20 | user.updated*20 |
    user.deleted*3 | user.login*60 | user.logout*40 | user.password_changed*4 |
    user.email_verified*10 | order.created*30 | order.updated*20 | order.paid*24 |
    order.shipped*20 | order.delivered*18 | order.cancelled*4 | order.refunded*3 |
    cart.item_added*50 | cart.item_removed*15 | cart.abandoned*18 | checkout.started*24 |
    checkout.completed*18 | payment.succeeded*24 | payment.failed*4 | invoice.created*12 |
    invoice.paid*11 | invoice.overdue*2 | subscription.created*6 | subscription.renewed*12 |
    subscription.cancelled*3 | product.viewed*80 | product.created*3 | product.updated*6 |
    product.searched*40 | review.posted*6 | comment.created*12 | message.sent*40 |
    file.uploaded*14 | file.downloaded*20 | file.deleted*3 | ticket.opened*6 | ticket.closed*5 |
    notification.sent*40 | notification.clicked*12 | email.opened*30 | email.clicked*10 |
    form.submitted*12 | video.played*20 | export.completed*3 | webhook.delivered*12
    [audit_actions weighted]
    create*30 | update*40 | delete*8 | view*30 | login*20 | logout*14 | export*3 | import*2 |
    approve*4 | reject*2 | share*3 | archive*3 | restore*1
    [entity_types]
    user | account | order | invoice | payment | product | customer | ticket | comment | document |
    project | task | team | organization | role | subscription | message | file | report |
    session
    [roles weighted]
    user*60 | member*20 | viewer*10 | editor*8 | admin*5 | moderator*3 | manager*5 | owner*3 |
    guest*6 | support*2 | developer*3 | auditor*1
    [permissions]
    read:users | write:users | delete:users | read:orders | write:orders | refund:orders |
    read:products | write:products | delete:products | read:invoices | write:invoices |
    read:reports | export:reports | read:settings | write:settings | read:files | write:files |
    delete:files | read:billing | write:billing | read:roles | write:roles | read:audit |
    invite:members | remove:members | read:webhooks | write:webhooks | read:tokens | write:tokens |
    admin:all
    [api_scopes]
    openid | profile | email | offline_access | users.read | users.write | orders.read |
    orders.write | products.read | products.write | files.read | files.write | reports.read |
    billing.read | billing.write | webhooks.manage | analytics.read | calendar.read |
    calendar.write | contacts.read
    [feature_keys]
    dark_mode | new_checkout | beta_search | two_factor_auth | bulk_export | api_access |
    custom_domains | advanced_reports | priority_support | single_sign_on | audit_log | webhooks |
    saved_filters | live_chat | mobile_push | offline_sync | guest_checkout | gift_cards |
    multi_currency | wish_list | product_reviews | recommendations | auto_renewal | usage_alerts |
    team_workspaces | file_preview | inline_comments | keyboard_shortcuts | public_profiles |
    referral_program | smart_replies | calendar_sync | csv_import | scheduled_reports |
    ip_allow_list
    [setting_keys]
    theme | language | time_zone | date_format | currency | notifications.email |
    notifications.push | notifications.sms | newsletter | privacy.profile | two_factor |
    auto_save | font_size | home_page | items_per_page | sidebar | sound | week_start | units |
    default_view | signature | accessibility.contrast | sort_order | map_style
    [job_names]
    send_emails | sync_inventory | rebuild_index | generate_report | cleanup_sessions |
    process_payments | import_orders | export_data | resize_images | refresh_cache | rotate_logs |
    backup_database | send_reminders | update_prices | check_licenses | archive_records |
    deliver_webhooks | expire_tokens | aggregate_metrics | transcode_video
    [queue_names]
    default | high | low | emails | payments | reports | imports | exports | notifications |
    webhooks | search | media | analytics | cleanup
    [metric_names rows] name|unit
    cpu.usage|percent
    cpu.load|count
    memory.used|bytes
    memory.free|bytes
    disk.used|bytes
    disk.read|bytes
    disk.write|bytes
    network.received|bytes
    network.sent|bytes
    http.requests|count
    http.errors|count
    http.latency|milliseconds
    db.connections|count
    db.query_time|milliseconds
    cache.hits|count
    cache.misses|count
    queue.depth|count
    jobs.processed|count
    jobs.failed|count
    gc.pause|milliseconds
    threads.active|count
    sessions.active|count
    orders.placed|count
    signups|count
    [cron_expressions]
    * * * * * | */5 * * * * | */10 * * * * | */15 * * * * | */30 * * * * | 0 * * * * |
    0 */2 * * * | 0 */6 * * * | 0 0 * * * | 30 0 * * * | 0 1 * * * | 0 2 * * * | 15 3 * * * |
    0 6 * * * | 0 8 * * 1-5 | 0 9 * * 1-5 | 30 17 * * 5 | 0 0 * * 0 | 0 4 * * 6 | 0 0 1 * * |
    0 5 15 * * | 0 0 1 1 * | 0 0 1 */3 * | 0 12 * * 1
    [oauth_providers weighted]
    google*50 | apple*18 | facebook*14 | github*8 | microsoft*8 | linkedin*2
    [token_types weighted]
    access*50 | refresh*30 | api_key*12 | invite*3 | password_reset*5
    [auth_methods weighted]
    password*60 | oauth*20 | sso*10 | magic_link*5 | passkey*5
    [css_colors]
    aliceblue | antiquewhite | aqua | aquamarine | azure | beige | bisque | black |
    blanchedalmond | blue | blueviolet | brown | burlywood | cadetblue | chartreuse | chocolate |
    coral | cornflowerblue | cornsilk | crimson | cyan | darkblue | darkcyan | darkgoldenrod |
    darkgray | darkgreen | darkkhaki | darkmagenta | darkolivegreen | darkorange | darkorchid |
    darkred | darksalmon | darkseagreen | darkslateblue | darkslategray | darkturquoise |
    darkviolet | deeppink | deepskyblue | dimgray | dodgerblue | firebrick | floralwhite |
    forestgreen | fuchsia | gainsboro | ghostwhite | gold | goldenrod | gray | green |
    greenyellow | honeydew | hotpink | indianred | indigo | ivory | khaki | lavender |
    lavenderblush | lawngreen | lemonchiffon | lightblue | lightcoral | lightcyan |
    lightgoldenrodyellow | lightgray | lightgreen | lightpink | lightsalmon | lightseagreen |
    lightskyblue | lightslategray | lightsteelblue | lightyellow | lime | limegreen | linen |
    magenta | maroon | mediumaquamarine | mediumblue | mediumorchid | mediumpurple |
    mediumseagreen | mediumslateblue | mediumspringgreen | mediumturquoise | mediumvioletred |
    midnightblue | mintcream | mistyrose | moccasin | navajowhite | navy | oldlace | olive |
    olivedrab | orange | orangered | orchid | palegoldenrod | palegreen | paleturquoise |
    palevioletred | papayawhip | peachpuff | peru | pink | plum | powderblue | purple |
    rebeccapurple | red | rosybrown | royalblue | saddlebrown | salmon | sandybrown | seagreen |
    seashell | sienna | silver | skyblue | slateblue | slategray | snow | springgreen | steelblue |
    tan | teal | thistle | tomato | turquoise | violet | wheat | white | whitesmoke | yellow |
    yellowgreen
    [protocols weighted]
    https*60 | http*20 | tcp*8 | udp*5 | ssh*3 | smtp*2 | ftp*1 | dns*3 | mqtt*2
    [data_types]
    string | integer | decimal | boolean | date | timestamp | uuid | json | array | binary
    [build_statuses weighted]
    success*78 | failed*14 | running*3 | canceled*3 | skipped*2
    """
}
