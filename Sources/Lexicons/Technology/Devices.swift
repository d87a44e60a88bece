/// Browsers, systems and devices.
enum Devices {
  static let text = """
    [browsers weighted]
    Chrome*64 | Safari*19 | Edge*6 | Firefox*4 | Samsung Internet*3 | Opera*3 | Other*1
    [operating_systems weighted]
    Windows*32 | Android*38 | iOS*17 | macOS*9 | Linux*3 | ChromeOS*1
    [os_versions weighted]
    Windows 11*22 | Windows 10*20 | Android 15*14 | Android 14*14 | Android 13*8 | iOS 18*12 |
    iOS 17*6 | macOS 15*6 | macOS 14*4 | Ubuntu 24.04*2 | Debian 12*1 | Fedora 41*1 | ChromeOS*1
    [device_types weighted]
    mobile*58 | desktop*37 | tablet*4 | tv*1
    [device_models]
    iPhone 13 | iPhone 14 | iPhone 14 Pro | iPhone 15 | iPhone 15 Pro | iPhone 16 | iPhone SE |
    iPad Air | iPad Pro | iPad mini | MacBook Air | MacBook Pro | iMac | Mac mini | Galaxy S22 |
    Galaxy S23 | Galaxy S24 | Galaxy A54 | Galaxy Tab S9 | Pixel 7 | Pixel 8 | Pixel 8a | Pixel 9 |
    ThinkPad X1 Carbon | ThinkPad T14 | XPS 13 | Surface Pro | Surface Laptop | EliteBook 840 |
    ZenBook 14 | Moto G Power | Xperia 5 | Redmi Note 12 | OnePlus 12
    [platforms weighted]
    web*55 | ios*22 | android*21 | desktop*2
    [screen_resolutions weighted]
    1920x1080*24 | 1366x768*9 | 1536x864*9 | 1440x900*5 | 2560x1440*7 | 3840x2160*3 | 1280x720*4 |
    390x844*10 | 393x873*6 | 360x800*11 | 412x915*7 | 430x932*4 | 768x1024*2 | 820x1180*2
    [user_agents lines]
    Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) \
    Chrome/126.0.0.0 Safari/537.36
    Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) \
    Chrome/128.0.0.0 Safari/537.36
    Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) \
    Chrome/131.0.0.0 Safari/537.36
    Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0
    Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0
    Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko
    Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) \
    Chrome/127.0.0.0 Safari/537.36
    Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) \
    Chrome/130.0.0.0 Safari/537.36
    Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) \
    Version/16.6 Safari/605.1.15
    Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) \
    Version/17.5 Safari/605.1.15
    Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) \
    Version/18.1 Safari/605.1.15
    Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:128.0) Gecko/20100101 Firefox/128.0
    Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 \
    Safari/537.36
    Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0
    Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0
    Mozilla/5.0 (X11; Fedora; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0
    Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) \
    Chrome/129.0.0.0 Safari/537.36
    Mozilla/5.0 (Android 14; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0
    Mozilla/5.0 (Android 15; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0
    Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/127.0.0.0 \
    Mobile Safari/537.36
    Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 \
    Mobile Safari/537.36
    Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 \
    Safari/537.36
    Mozilla/5.0 (iPhone; CPU iPhone OS 16_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like \
    Gecko) Mobile/15E148
    Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like \
    Gecko) Mobile/15E148
    Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like \
    Gecko) Mobile/15E148
    Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
    Mobile/15E148
    Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
    Mobile/15E148
    Mozilla/5.0 (compatible; ExampleBot/2.1; +https://example.com/bot)
    curl/7.88.1
    curl/8.9.1
    Wget/1.21.3
    python-requests/2.32.3
    Go-http-client/1.1
    Go-http-client/2.0
    okhttp/4.12.0
    PostmanRuntime/7.39.0
    axios/1.7.2
    [sensor_types rows] name|unit
    temperature|°C
    humidity|%
    pressure|hPa
    light|lx
    noise|dB
    carbon dioxide|ppm
    air quality|µg/m³
    motion|events
    vibration|mm/s
    voltage|V
    current|A
    power|W
    energy|kWh
    flow|l/min
    level|cm
    speed|km/h
    weight|kg
    pH|pH
    [device_statuses weighted]
    online*78 | offline*12 | standby*5 | maintenance*3 | error*2
    [firmware_versions]
    1.0.0 | 1.0.1 | 1.1.0 | 1.2.0 | 1.2.3 | 1.4.2 | 2.0.0 | 2.0.1 | 2.1.0 | 2.3.5 | 3.0.0 | 3.1.2
    [host_roles]
    web | app | api | db | cache | queue | worker | proxy | mail | search | storage | backup |
    monitor | build | auth | gateway | edge | batch
    [cloud_regions]
    us-east-1 | us-east-2 | us-west-1 | us-west-2 | ca-central-1 | sa-east-1 | eu-west-1 |
    eu-west-2 | eu-central-1 | eu-north-1 | ap-south-1 | ap-southeast-1 | ap-southeast-2 |
    ap-northeast-1 | ap-northeast-2 | af-south-1
    [environments weighted]
    production*60 | staging*18 | development*18 | test*4
    """
}
