/// What web servers and their clients exchange.
enum Web {
  static let text = """
    [email_providers weighted]
    gmail.com*40 | yahoo.com*15 | hotmail.com*10 | outlook.com*12 | icloud.com*9 | example.com*5 |
    company.com*3 | mail.com*3 | aol.com*3
    [example_domains]
    example.com | example.org | example.net
    [top_level_domains weighted]
    com*520 | org*60 | net*60 | io*30 | co*25 | dev*12 | app*12 | info*15 | biz*6 | de*40 | uk*35 |
    fr*18 | nl*16 | it*14 | es*10 | pl*12 | eu*14 | us*8 | ca*14 | au*14 | jp*10 | in*12 | br*14 |
    edu*8 | gov*4 | me*6 | tv*4 | shop*8 | online*6 | tech*4
    [http_methods weighted]
    GET*70 | POST*18 | PUT*5 | PATCH*3 | DELETE*2 | HEAD*1 | OPTIONS*1
    [http_statuses weighted rows] code|reason
    200|OK|780
    201|Created|45
    202|Accepted|10
    204|No Content|30
    206|Partial Content|6
    301|Moved Permanently|15
    302|Found|18
    303|See Other|2
    304|Not Modified|40
    307|Temporary Redirect|3
    308|Permanent Redirect|2
    400|Bad Request|12
    401|Unauthorized|14
    403|Forbidden|9
    404|Not Found|35
    405|Method Not Allowed|2
    408|Request Timeout|2
    409|Conflict|3
    410|Gone|1
    413|Content Too Large|1
    415|Unsupported Media Type|1
    422|Unprocessable Content|6
    429|Too Many Requests|7
    500|Internal Server Error|8
    501|Not Implemented|1
    502|Bad Gateway|4
    503|Service Unavailable|5
    504|Gateway Timeout|3
    [http_headers]
    Accept | Accept-Encoding | Accept-Language | Authorization | Cache-Control | Connection |
    Content-Encoding | Content-Length | Content-Type | Cookie | Date | ETag | Expires | Host |
    If-Modified-Since | If-None-Match | Last-Modified | Location | Origin | Range | Referer |
    Retry-After | Server | Set-Cookie | User-Agent | Vary | Via | X-Forwarded-For | X-Request-Id
    [mime_types weighted rows] type|extension|kind
    image/jpeg|jpg|image|30
    image/png|png|image|24
    image/gif|gif|image|5
    image/webp|webp|image|6
    image/svg+xml|svg|image|4
    image/tiff|tiff|image|1
    image/bmp|bmp|image|1
    image/heic|heic|image|2
    image/avif|avif|image|1
    application/pdf|pdf|document|20
    text/plain|txt|document|8
    text/html|html|document|6
    text/css|css|code|3
    text/csv|csv|data|8
    text/markdown|md|document|4
    text/calendar|ics|data|1
    application/json|json|data|8
    application/xml|xml|data|3
    application/yaml|yaml|data|1
    application/javascript|js|code|3
    application/zip|zip|archive|5
    application/gzip|gz|archive|2
    application/x-tar|tar|archive|1
    application/x-7z-compressed|7z|archive|1
    application/rtf|rtf|document|1
    application/msword|doc|document|3
    application/vnd.ms-excel|xls|document|2
    application/vnd.ms-powerpoint|ppt|document|1
    application/vnd.openxmlformats-officedocument.wordprocessingml.document|docx|document|9
    application/vnd.openxmlformats-officedocument.spreadsheetml.sheet|xlsx|document|8
    application/vnd.openxmlformats-officedocument.presentationml.presentation|pptx|document|4
    application/vnd.oasis.opendocument.text|odt|document|1
    application/epub+zip|epub|document|1
    application/octet-stream|bin|data|2
    application/wasm|wasm|code|1
    audio/mpeg|mp3|audio|5
    audio/wav|wav|audio|2
    audio/ogg|ogg|audio|1
    audio/aac|aac|audio|1
    audio/flac|flac|audio|1
    video/mp4|mp4|video|7
    video/webm|webm|video|2
    video/quicktime|mov|video|2
    video/x-msvideo|avi|video|1
    video/mpeg|mpeg|video|1
    font/woff2|woff2|font|1
    font/ttf|ttf|font|1
    [file_extensions weighted]
    pdf*20 | jpg*20 | png*18 | docx*10 | xlsx*9 | csv*7 | txt*7 | json*5 | zip*5 | mp4*4 | mp3*3 |
    gif*3 | svg*3 | pptx*4 | html*3 | xml*2 | md*3 | log*3 | yaml*2
    [file_stems]
    report | invoice | photo | scan | notes | budget | presentation | summary | contract | resume |
    backup | export | draft | schedule | receipt | logo | screenshot | minutes | proposal |
    checklist | statement | catalog | brochure | diagram | dataset | archive | readme | config |
    cover | banner | avatar | thumbnail | recording | interview | map | menu | agenda | inventory |
    timesheet | manual | policy | letter | form | survey | results | analysis | roadmap |
    wireframe | template | sample
    [folder_names]
    documents | images | photos | videos | music | downloads | uploads | reports | invoices |
    contracts | projects | archive | backup | shared | public | private | templates | drafts |
    exports | imports | logs | assets | data | config | temp
    [url_path_words]
    products | product | category | search | cart | checkout | account | login | logout |
    register | profile | settings | orders | order | invoices | help | support | contact | about |
    pricing | features | blog | news | articles | docs | api | v1 | v2 | users | items | reviews |
    wishlist | compare | returns | shipping | terms | privacy | careers | team | partners |
    events | gallery | downloads | status | dashboard | reports | feed | home | index | offers
    [url_paths weighted]
    /*200 | /products*90 | /products/new*20 | /search*80 | /cart*50 | /checkout*30 | /login*45 |
    /logout*12 | /register*18 | /account*25 | /account/orders*22 | /account/settings*14 |
    /help*12 | /contact*12 | /about*15 | /pricing*20 | /blog*35 | /docs*25 |
    /docs/getting-started*12 | /api/v1/users*18 | /api/v1/orders*20 | /api/v1/products*24 |
    /api/v1/sessions*12 | /api/v2/events*14 | /health*30 | /metrics*10 | /favicon.ico*25 |
    /robots.txt*8 | /sitemap.xml*4 | /static/app.js*30 | /static/style.css*28 |
    /images/logo.png*26
    [utm_sources weighted]
    google*40 | newsletter*18 | facebook*14 | instagram*10 | linkedin*6 | bing*5 | youtube*5 |
    partner*4 | reddit*2 | podcast*2
    [utm_mediums weighted]
    cpc*30 | organic*28 | email*18 | social*14 | referral*8 | display*5 | affiliate*3
    [traffic_sources weighted]
    direct*32 | organic search*34 | paid search*10 | social*9 | email*8 | referral*6 | display*1
    [referrers weighted]
    https://www.google.com/*50 | https://www.bing.com/*8 | https://duckduckgo.com/*5 |
    https://www.facebook.com/*10 | https://www.reddit.com/*4 | https://www.linkedin.com/*5 |
    https://www.youtube.com/*6 | https://news.example.com/*3 | https://blog.example.org/*3 |
    https://partner.example.net/*2
    """
}
