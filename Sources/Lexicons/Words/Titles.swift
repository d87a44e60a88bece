/// Titles of posts, papers, books and films, and what they are about.
enum Titles {
  static let text = """
    [blog_title_templates lines]
    How to {blog_verbs|title} {topics|title}
    {blog_numbers} Ways to {blog_verbs|title} {topics|title}
    The Ultimate Guide to {topics|title}
    Why {topics|title} Matters in {blog_years}
    {topics|title}: Best Practices and Tips
    A Beginner's Guide to {topics|title}
    {blog_numbers} Common Mistakes in {topics|title}
    What Nobody Tells You About {topics|title}
    {topics@a|title} or {topics@b|title}: Where to Start
    Getting Started with {topics|title}
    The State of {topics|title} in {blog_years}
    Lessons Learned from {int:2-12} Years of {topics|title}
    {blog_numbers} Questions to Ask About {topics|title}
    How We {blog_verbs|title} {topics|title} at {company_adjectives} {company_nouns}
    {topics|title} Explained in Plain Words
    A Short History of {topics|title}
    Is {topics|title} Worth It?
    {topics|title} on a Budget
    Our Favorite Resources for {topics|title}
    {blog_verbs|title} {topics|title} in {blog_numbers} Steps
    [blog_verbs]
    improve | optimize | master | understand | build | create | design | develop | plan | start |
    learn | teach | measure | simplify | organize | explore | choose | launch | manage | scale
    [blog_numbers]
    3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 12 | 15 | 20
    [blog_years]
    2021 | 2022 | 2023 | 2024 | 2025 | 2026
    [topics]
    web development | data analysis | machine learning | cloud computing | cybersecurity |
    mobile apps | database design | API development | software testing | open source |
    remote work | project management | personal finance | home gardening | healthy cooking |
    urban cycling | landscape photography | creative writing | public speaking | time management |
    small business | email marketing | social media | customer service | product design |
    user research | technical writing | continuous integration | distributed systems |
    data visualization | home automation | sustainable living | travel planning |
    language learning | parenting | pet care | interior design | woodworking | music production |
    board games | bread baking | meal planning | strength training | trail running | mindfulness |
    sleep | reading habits | note taking | team leadership | hiring | salary negotiation |
    supply chains | renewable energy | electric cars | space exploration | local history |
    museum visits | birdwatching | knitting | hand lettering
    [book_titles_first]
    The Secret | The Last | The Lost | The Silent | The Hidden | The Forgotten | The Long |
    The Midnight | The Paper | The Glass | The Winter | A Distant | A Quiet | A Brief |
    Beyond the | Beneath the | Under the | Over the | Return to the | Letters from the |
    Children of the | Daughters of the | Shadows on the | Songs of the | Tales of the |
    Beside the | Before the | Waiting for the | The Keeper of the | The Edge of the
    [book_titles_second]
    Garden | River | Harbor | Lighthouse | Orchard | Mountain | Forest | Island | Library |
    Bridge | Tower | Sea | Valley | Road | Station | House | Castle | Moon | Storm | Horizon |
    Winter | Summer | Clockmaker | Cartographer | Lantern | Meadow | Desert | Orchestra | Archive |
    Tide | Window | Kingdom | Compass | Mirror | Mill | Field | Gardener | Voyage | Canyon |
    Shore
    [book_genres weighted]
    Fiction*18 | Mystery*12 | Thriller*11 | Romance*14 | Science Fiction*8 | Fantasy*10 |
    Historical Fiction*7 | Horror*4 | Young Adult*8 | Children's*9 | Biography*6 | Memoir*5 |
    History*6 | Science*4 | Self-Help*6 | Business*5 | Travel*3 | Cooking*4 | Poetry*2 | Art*2 |
    Religion*3 | Philosophy*2 | Graphic Novel*4 | Drama*2 | True Crime*3 | Reference*2
    [book_formats weighted]
    Paperback*45 | Hardcover*25 | E-book*20 | Audiobook*9 | Large Print*1
    [publishers]
    Lanternlight Press | Harbor House Books | Northfield Publishing | Quillon & Company |
    Greenhill Editions | Blue Heron Press | Copperfield Books | Stonebridge University Press |
    Meadowlark Publishing | Old Mill Press | Redwood & Reed | Silverbirch Books |
    Third Street Press | Westerly Editions | Paper Crane Press | Tidewater Academic | Oak & Ink |
    Windmill Lane Books | Fable and Sons | Summit Technical
    [film_titles_first]
    Midnight | Broken | Silent | Electric | Golden | Crimson | Endless | Hidden | Last | Lost |
    Eternal | Savage | Velvet | Frozen | Burning | Distant | Paper | Neon | Wild | Secret | Final |
    Perfect | Double | Iron | Crystal | Lonely | Royal | Stolen | Second | Shattered
    [film_titles_second]
    Horizon | Empire | Promise | Highway | Garden | Echo | Mirage | Kingdom | Station | Harvest |
    Voyage | Memory | Paradise | Shadow | Symphony | Protocol | Witness | Frontier | Carnival |
    Summer | Legacy | Games | Letters | Circuit | Rebellion | Dynasty | Avenue | Island | Chapter |
    Signal
    [film_genres weighted]
    Action*14 | Adventure*9 | Animation*6 | Biography*4 | Comedy*16 | Crime*8 | Documentary*7 |
    Drama*20 | Family*6 | Fantasy*6 | Film Noir*1 | History*3 | Horror*8 | Music*3 | Musical*2 |
    Mystery*5 | Romance*9 | Science Fiction*7 | Short*3 | Sport*2 | Superhero*3 | Thriller*10 |
    War*3 | Western*2
    [film_ratings weighted]
    G*10 | PG*22 | PG-13*36 | R*29 | NC-17*3
    [course_titles_first]
    Introduction to | Advanced | Applied | Foundations of | Topics in | Principles of |
    Seminar in | Methods in | History of | Fundamentals of
    [course_subjects weighted]
    Mathematics*12 | Statistics*8 | Physics*8 | Chemistry*8 | Biology*10 | Computer Science*12 |
    Economics*9 | Psychology*10 | Sociology*6 | Philosophy*4 | History*7 | Geography*4 |
    Linguistics*3 | Literature*7 | Music*4 | Art*5 | Architecture*3 | Engineering*9 |
    Accounting*6 | Marketing*6 | Law*5 | Medicine*5 | Nursing*6 | Education*7 |
    Political Science*5 | Astronomy*2 | Geology*2 | Anthropology*3 | Environmental Science*4 |
    Journalism*3
    [grades weighted]
    A*16 | A-*14 | B+*15 | B*16 | B-*11 | C+*9 | C*8 | C-*4 | D*4 | F*3
    [degrees weighted]
    Bachelor of Arts*28 | Bachelor of Science*32 | Associate of Arts*10 | Associate of Science*8 |
    Master of Arts*6 | Master of Science*8 | Master of Business Administration*5 |
    Doctor of Philosophy*2 | Doctor of Medicine*1
    [tags]
    news | tutorial | howto | review | opinion | interview | guide | tips | beginner | advanced |
    research | science | technology | programming | database | security | privacy | cloud |
    mobile | web | design | frontend | backend | api | testing | performance | devops | linux |
    python | javascript | swift | rust | golang | java | sql | analytics | statistics |
    visualization | hardware | robotics | gaming | music | film | books | photography | art |
    history | culture | travel | food | recipes | baking | coffee | health | fitness | running |
    cycling | hiking | yoga | wellness | sleep | nutrition | parenting | education | school |
    university | career | remote | productivity | leadership | management | startup | business |
    marketing | sales | finance | investing | budget | tax | insurance | realestate | home |
    garden | diy | crafts | woodworking | fashion | beauty | lifestyle | pets | dogs | cats |
    animals | nature | environment | climate | energy | weather | space | astronomy | physics |
    chemistry | biology | math | engineering | architecture | transport | cars | trains |
    aviation | shipping | logistics | retail | ecommerce | shopping | deals | events | conference |
    meetup | community | volunteering | charity | politics | law | policy | economy | society |
    language | writing | poetry | fiction | comics | podcast | video | streaming | television |
    theater | dance | sports | soccer | tennis | basketball | baseball | golf | swimming | winter |
    summer | spring | autumn | holiday | family | friends | local | international | announcement |
    release | update | bug | feature | question | discussion | archive | featured | popular
    [hashtags]
    #sunset | #weekend | #foodie | #travel | #nofilter | #coffee | #nature | #fitness |
    #throwback | #music | #art | #mondaymotivation | #photography | #bookworm | #homemade |
    #catlife | #adventure | #handmade | #smallbusiness | #gardening | #recipe | #running | #yoga |
    #beach | #roadtrip | #architecture | #vintage | #winter | #spring | #summer | #autumn |
    #family | #friends | #goals | #learning | #coding | #opensource | #design | #startup
    [academic_journals]
    Journal of Applied Systems | Annals of Coastal Ecology | Review of Regional Economics |
    Quarterly of Urban Studies | International Letters in Materials |
    Archives of Clinical Practice | Journal of Public Archives | Studies in Northern History |
    Computing and Society | Transactions on Field Robotics | Proceedings in Soil Science |
    Bulletin of Marine Biology | Advances in Data Methods | Journal of Rural Health |
    Perspectives on Language Learning | Notes on Discrete Structures
    """
}
