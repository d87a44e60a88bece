/// Music, games, sport and places of learning.
enum Arts {
  static let text = """
    [music_genres weighted]
    Rock*14 | Pop*16 | Hip Hop*12 | Electronic*8 | Jazz*5 | Blues*4 | Country*8 | Folk*4 |
    Classical*5 | R&B*7 | Soul*4 | Funk*3 | Disco*2 | Reggae*3 | Latin*6 | Metal*5 | Punk*3 |
    Indie*6 | Alternative*7 | Ambient*2 | House*4 | Techno*4 | Trance*2 | Drum and Bass*2 |
    Dubstep*1 | Gospel*2 | Opera*1 | Soundtrack*2 | World*2 | Ska*1 | Grunge*2 | Bluegrass*1 |
    Swing*1 | Salsa*2 | Samba*1 | Bossa Nova*1 | Flamenco*1 | K-Pop*4 | J-Pop*2 | Afrobeats*3 |
    Lo-fi*2 | Synthpop*2 | Chamber Music*1 | Singer-Songwriter*3
    [band_names_first]
    The Velvet | The Silver | The Midnight | The Electric | The Wandering | The Paper |
    The Hollow | The Northern | The Crimson | The Distant | The Broken | The Golden | Neon |
    Lunar | Static | Echo | Marble | Glass | Wooden | Copper | Violet | Desert | Ocean | Cosmic |
    Phantom | Radio | Saturday | Analog | Plastic
    [band_names_second]
    Foxes | Lanterns | Parade | Harbors | Orchestra | Wolves | Sparrows | Machines | Rivers |
    Kings | Queens | Ghosts | Horizons | Satellites | Strangers | Travelers | Mirrors | Engines |
    Gardens | Thieves | Lighthouses | Signals | Dreamers | Tigers | Monsoons | Arcade |
    Collective | Quartet | Society | Club
    [song_titles_first]
    Dancing | Running | Falling | Waiting | Dreaming | Drifting | Waking | Driving | Singing |
    Burning | Walking | Sailing | Fading | Floating | Breathing | Shining | Flying | Turning |
    Lost | Alone | Forever | Somewhere | Tonight | Home | Back
    [song_titles_second]
    in the Rain | on the Water | in the Dark | Through the Night | by the Sea | Under the Stars |
    Without You | in Slow Motion | Toward the Sun | Over the City | Again | in the Snow |
    to the Coast | Between the Lines | After Midnight | Beyond the Hills | on the Radio | in July |
    Like Before | Until Morning
    [album_titles]
    Afterglow | Paper Skies | Northern Roads | Quiet Machines | Second Weather | Salt and Silver |
    Room for Echoes | Long Shadows | Postcards Home | Half a Moon | The Slow Return | Blue Hours |
    Static Gardens | Fever Season | Borrowed Light | Open Windows | Tin Roof Songs | Low Tide |
    Parallel Lives | Golden Static | A Map of Rain | Night Trains | Fireside | Glass Mountain |
    Kind Strangers | Winter Letters | New Rivers | Small Hours | Copper Sun | Homecoming
    [record_formats weighted]
    Digital*50 | Streaming*26 | CD*12 | Vinyl*10 | Cassette*2
    [instruments]
    Piano | Guitar | Bass Guitar | Violin | Viola | Cello | Double Bass | Flute | Clarinet | Oboe |
    Bassoon | Saxophone | Trumpet | Trombone | French Horn | Tuba | Harp | Drums | Percussion |
    Xylophone | Accordion | Banjo | Mandolin | Ukulele | Harmonica | Organ | Synthesizer | Voice
    [sports weighted]
    Soccer*20 | Basketball*16 | American Football*14 | Baseball*12 | Tennis*8 | Golf*7 |
    Swimming*6 | Running*8 | Cycling*6 | Volleyball*5 | Ice Hockey*6 | Boxing*3 | Wrestling*3 |
    Gymnastics*4 | Rowing*2 | Sailing*1 | Skiing*4 | Snowboarding*3 | Surfing*2 | Badminton*3 |
    Table Tennis*3 | Cricket*5 | Rugby*4 | Handball*2 | Field Hockey*2 | Lacrosse*2 | Softball*3 |
    Fencing*1 | Archery*1 | Judo*1 | Karate*2 | Figure Skating*1 | Climbing*2 | Triathlon*1 |
    Water Polo*1
    [team_mascots]
    Eagles | Tigers | Lions | Bears | Wolves | Hawks | Falcons | Panthers | Bulldogs | Wildcats |
    Sharks | Dolphins | Rams | Broncos | Mustangs | Bulls | Raptors | Hornets | Cobras | Owls |
    Knights | Pirates | Rangers | Titans | Spartans | Rockets | Comets | Storm | Thunder |
    Blazers
    [sport_positions]
    Goalkeeper | Defender | Midfielder | Forward | Winger | Striker | Point Guard |
    Shooting Guard | Small Forward | Power Forward | Center | Pitcher | Catcher | First Base |
    Second Base | Third Base | Shortstop | Left Field | Center Field | Right Field | Quarterback |
    Running Back | Wide Receiver | Tight End | Linebacker | Safety
    [game_genres weighted]
    Action*18 | Adventure*14 | Role-Playing*14 | Strategy*11 | Simulation*9 | Sports*9 | Racing*6 |
    Puzzle*9 | Platformer*7 | Shooter*12 | Fighting*4 | Survival*4 | Horror*3 | Sandbox*3 |
    Card*3 | Music*1
    [game_consoles weighted]
    PC*34 | PlayStation 5*22 | Xbox Series X*14 | Nintendo Switch*20 | PlayStation 4*6 | Mobile*4
    [achievements]
    First Steps | Early Bird | Night Owl | Explorer | Collector | Perfectionist | Speed Runner |
    Marathon | Team Player | Champion | Veteran | Treasure Hunter | Untouchable | Master Builder |
    Comeback | Big Spender | Helping Hand | Social Butterfly | Completionist | Lucky Seven |
    Pathfinder | Sharpshooter | Survivor | Scholar | Legend
    [universities]
    Northfield University | Lakeside State University | Pacific Coast College |
    University of the Plains | Cedar Valley College | Harborview Institute of Technology |
    Granite State Polytechnic | Riverbend University | St. Alden College | Summit University |
    Maplewood College | Westbrook University | Prairie State University | Blue Ridge College |
    Stonebridge University | Eastgate Community College | Highland Technical Institute |
    Oakmont University | Bayshore College | Central Metropolitan University | Redwood University |
    Fairhaven College of Art | Mesa Verde University | Northern Lakes University |
    Ashford School of Business
    [school_kinds weighted]
    Elementary School*44 | Middle School*22 | High School*24 | Academy*6 | Charter School*4
    [school_names]
    Washington | Lincoln | Jefferson | Roosevelt | Franklin | Madison | Riverside | Lakeview |
    Oak Hill | Maple Grove | Sunnyside | Northside | Eastwood | Westfield | Central | Pine Ridge |
    Cedar Creek | Valley View | Hillcrest | Meadowbrook | Fairview | Highland | Prairie View |
    Willow Creek
    [art_media weighted]
    Oil on canvas*26 | Acrylic on canvas*22 | Watercolor on paper*14 | Ink on paper*8 |
    Charcoal on paper*6 | Pencil on paper*6 | Photograph*12 | Screen print*5 | Bronze*4 |
    Marble*2 | Ceramic*4 | Mixed media*8 | Textile*3 | Wood*3
    [podcast_titles]
    The Morning Thread | Field Notes | Second Draft | Slow News | Kitchen Table Economics |
    Small Town Stories | Off the Map | Signal and Noise | Ordinary Science | The Long Commute |
    Back Porch Talk | Open Ledger | Night Shift | Paper Trails | The Curious Gardener |
    Plain Language | Half Past Noon | Tide Tables | The Toolbox | Common Ground
    """
}
