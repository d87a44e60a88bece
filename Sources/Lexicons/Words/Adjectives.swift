/// Common English adjectives, plain and inoffensive.
enum Adjectives {
  static let text = """
    [adjectives]
    able | active | actual | adventurous | affordable | agreeable | alert | alive | amazing |
    ambitious | ample | ancient | annual | apparent | artistic | attentive | attractive |
    automatic | available | average | aware | balanced | basic | beautiful | big | bitter | blank |
    bold | brave | brief | bright | brilliant | broad | broken | busy | calm | capable | careful |
    casual | certain | charming | cheap | cheerful | chief | chilly | civil | classic | clean |
    clear | clever | close | cloudy | coastal | cold | colorful | comfortable | common | compact |
    complete | complex | confident | constant | content | convenient | cool | correct | costly |
    cozy | creative | crisp | crowded | curious | current | daily | dark | dear | decent | deep |
    delicate | delicious | delightful | dense | dependable | detailed | different | digital |
    direct | distant | distinct | double | dry | dusty | eager | early | easy | economic |
    efficient | elastic | elegant | empty | endless | energetic | enormous | entire | equal |
    essential | even | exact | excellent | exciting | exotic | expensive | expert | external |
    extra | fair | faithful | familiar | famous | fancy | fast | favorite | festive | few | final |
    fine | firm | flat | flexible | fluffy | fond | foreign | formal | former | fortunate |
    fragile | frequent | fresh | friendly | frosty | full | funny | future | general | generous |
    gentle | genuine | giant | glad | global | glorious | golden | good | graceful | grand |
    grateful | great | green | handsome | handy | happy | hard | healthy | heavy | helpful |
    hidden | high | historic | hollow | honest | hopeful | huge | humble | humid | icy | ideal |
    immediate | important | impressive | independent | indoor | inner | innocent | intense |
    interesting | internal | joint | joyful | juicy | junior | just | keen | key | kind | known |
    large | late | lazy | leading | legal | level | light | likely | little | lively | local |
    logical | lone | long | loose | loud | lovely | low | loyal | lucky | magic | main | major |
    many | marine | massive | mature | medical | mellow | merry | mighty | mild | minor | misty |
    mobile | modern | modest | moral | musical | mutual | narrow | national | native | natural |
    neat | necessary | new | nice | noble | noisy | normal | northern | notable | novel | obvious |
    odd | official | old | open | optimal | ordinary | organic | original | outdoor | outer |
    overall | pale | past | patient | peaceful | perfect | permanent | personal | physical |
    plain | playful | pleasant | polite | popular | positive | possible | powerful | practical |
    precious | precise | present | pretty | previous | primary | prime | private | probable |
    prompt | proper | proud | public | pure | quick | quiet | random | rapid | rare | raw | ready |
    real | reasonable | recent | regional | regular | relative | reliable | remote | rich | right |
    ripe | robust | rough | round | royal | rural | rustic | safe | salty | scenic | secret |
    secure | senior | sensible | separate | serious | shallow | sharp | shiny | short | shy |
    silent | silky | silver | similar | simple | sincere | single | skilled | sleepy | slight |
    slim | slow | small | smart | smooth | social | soft | solar | solid | southern | spacious |
    spare | special | specific | splendid | stable | standard | steady | steep | still | strange |
    strict | strong | sturdy | subtle | sudden | suitable | sunny | super | sure | surprising |
    sweet | swift | tall | tasty | technical | temporary | tender | thick | thin | thorough |
    tidy | tiny | total | tough | traditional | tropical | true | typical | unique | united |
    unusual | upper | urban | urgent | useful | usual | valid | valuable | various | vast |
    verbal | vertical | vibrant | visible | vital | vivid | warm | weekly | welcome | western |
    wet | whole | wide | wild | willing | windy | wise | witty | wonderful | wooden | worthy |
    young | zesty
    [colors_plain]
    red | orange | yellow | green | blue | indigo | violet | purple | pink | brown | black |
    white | gray | silver | gold | beige | teal | navy | maroon | olive | turquoise | magenta |
    cyan | lavender | crimson
    [greek_letters]
    alpha | beta | gamma | delta | epsilon | zeta | eta | theta | iota | kappa | lambda | mu | nu |
    xi | omicron | pi | rho | sigma | tau | upsilon | phi | chi | psi | omega
    [phonetic_letters]
    Alfa | Bravo | Charlie | Delta | Echo | Foxtrot | Golf | Hotel | India | Juliett | Kilo |
    Lima | Mike | November | Oscar | Papa | Quebec | Romeo | Sierra | Tango | Uniform | Victor |
    Whiskey | X-ray | Yankee | Zulu
    [ordinals]
    first | second | third | fourth | fifth | sixth | seventh | eighth | ninth | tenth | eleventh |
    twelfth
    [latin_words]
    lorem | ipsum | dolor | sit | amet | consectetur | adipiscing | elit | sed | eiusmod | tempor |
    incididunt | labore | dolore | magna | aliqua | enim | minim | veniam | quis | nostrud |
    exercitation | ullamco | laboris | nisi | aliquip | commodo | consequat | duis | aute | irure |
    reprehenderit | voluptate | velit | esse | cillum | fugiat | nulla | pariatur | excepteur |
    sint | occaecat | cupidatat | proident | sunt | culpa | officia | deserunt | mollit | anim |
    laborum
    """
}
