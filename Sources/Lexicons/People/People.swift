/// What is said of people besides their names.
enum People {
  static let text = """
    [name_prefixes weighted]
    Mr.*420 | Ms.*300 | Mrs.*180 | Miss*50 | Dr.*40 | Mx.*5 | Prof.*5
    [name_suffixes weighted]
    Jr.*50 | Sr.*20 | II*10 | III*15 | IV*3 | V*1 | MD*8 | PhD*8 | DDS*2 | Esq.*3 | CPA*2 | RN*3 |
    DVM*1
    [genders weighted]
    female*495 | male*485 | non-binary*12 | other*8
    [gender_codes weighted]
    F*50 | M*49 | X*1
    [pronouns weighted]
    she/her*48 | he/him*47 | they/them*5
    [marital_statuses weighted]
    married*48 | single*32 | divorced*10 | widowed*6 | separated*2 | domestic partnership*2
    [blood_types weighted]
    O+*374 | A+*357 | B+*85 | AB+*34 | O-*66 | A-*63 | B-*15 | AB-*6
    [education_levels weighted]
    No diploma*6 | High school diploma*27 | Some college*17 | Associate degree*10 |
    Trade certificate*6 | Bachelor's degree*22 | Master's degree*9 | Professional degree*1 |
    Doctorate*2
    [employment_statuses weighted]
    full-time*60 | part-time*14 | self-employed*8 | contractor*4 | unemployed*4 | student*5 |
    retired*4 | on leave*1
    [employment_types weighted]
    Full-time*70 | Part-time*12 | Contract*9 | Temporary*4 | Internship*4 | Volunteer*1
    [relationships weighted]
    spouse*30 | partner*12 | parent*16 | mother*8 | father*6 | sister*6 | brother*5 | daughter*4 |
    son*4 | friend*8 | grandparent*1 | guardian*1 | aunt*1 | uncle*1 | cousin*1 | neighbor*1
    [nationalities weighted]
    American*330 | British*67 | Canadian*39 | Australian*26 | Irish*5 | French*68 | German*84 |
    Italian*59 | Spanish*48 | Portuguese*10 | Dutch*18 | Belgian*12 | Swiss*9 | Austrian*9 |
    Swedish*10 | Norwegian*5 | Danish*6 | Finnish*6 | Icelandic*1 | Polish*38 | Czech*11 |
    Slovak*5 | Hungarian*10 | Romanian*19 | Bulgarian*6 | Greek*10 | Turkish*85 | Ukrainian*38 |
    Croatian*4 | Serbian*7 | Slovenian*2 | Lithuanian*3 | Latvian*2 | Estonian*1 | Mexican*128 |
    Brazilian*214 | Argentine*46 | Chilean*19 | Colombian*52 | Peruvian*34 | Venezuelan*28 |
    Ecuadorian*18 | Cuban*11 | Jamaican*3 | Indian*140 | Pakistani*24 | Bangladeshi*17 |
    Sri Lankan*22 | Nepalese*30 | Chinese*140 | Japanese*124 | South Korean*52 | Vietnamese*99 |
    Thai*71 | Filipino*114 | Indonesian*27 | Malaysian*34 | Singaporean*6 | Egyptian*110 |
    Moroccan*37 | Algerian*45 | Tunisian*12 | Nigerian*22 | Ghanaian*33 | Kenyan*54 |
    Ethiopian*12 | South African*60 | Israeli*9 | Lebanese*6 | Jordanian*11 | Saudi*36 |
    Emirati*1 | Iranian*89 | New Zealander*5
    [hobbies]
    reading | hiking | photography | gardening | cooking | baking | cycling | running | swimming |
    painting | drawing | knitting | sewing | fishing | camping | birdwatching | chess |
    board games | video games | playing guitar | playing piano | singing | dancing | yoga |
    rock climbing | skiing | surfing | sailing | kayaking | woodworking | pottery | calligraphy |
    journaling | blogging | stargazing | astronomy | volunteering | traveling |
    learning languages | collecting stamps | collecting records | model building | home brewing |
    crossword puzzles | jigsaw puzzles | geocaching | archery | golf | tennis | bowling | crochet |
    origami | genealogy | bread baking | film watching | foraging | beekeeping | juggling
    [bio_fragments]
    Lifelong learner | Coffee enthusiast | Weekend hiker | Amateur photographer |
    Proud parent of two | Dog person | Cat person | Occasional runner | Bookworm |
    Aspiring gardener | Tea drinker | Early riser | Night owl | Music lover |
    Board game collector | Sourdough baker | Map nerd | Cyclist | Home cook | Podcast listener |
    Museum regular | Puzzle solver | Train traveler | Beginner potter | Crossword addict |
    Vinyl collector | Sci-fi reader | Mountain biker | Plant waterer | Film buff |
    Open source contributor | Community volunteer | Recovering perfectionist | Part-time drummer |
    Trivia champion
    [usernames_first]
    happy | sunny | quiet | brave | swift | clever | lucky | mellow | cosmic | pixel | urban |
    silver | golden | crimson | azure | misty | wild | gentle | rapid | frosty | stormy | lunar |
    solar | neon | vivid | bold | nimble | witty | jolly | rustic | velvet | copper | amber |
    mighty | tiny | electric | mystic | curious | noble | fuzzy
    [usernames_second]
    panda | falcon | otter | tiger | wolf | fox | hawk | raven | badger | turtle | dolphin |
    penguin | koala | lynx | moose | heron | sparrow | wizard | ninja | pirate | pilot | rider |
    runner | climber | sailor | baker | gamer | coder | maker | writer | dreamer | traveler |
    comet | meteor | rocket | river | canyon | willow | maple | pebble
    """
}
