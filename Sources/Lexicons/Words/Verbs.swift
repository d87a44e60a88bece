/// Common English verbs in their plain form, and adverbs.
enum Verbs {
  static let text = """
    [verbs]
    accept | achieve | act | add | adjust | admire | admit | adopt | advise | agree | aim | allow |
    announce | answer | appear | apply | appreciate | approach | approve | argue | arrange |
    arrive | ask | assemble | assist | assume | attach | attend | avoid | bake | balance | become |
    begin | believe | belong | blend | boil | borrow | bounce | break | breathe | bring | build |
    buy | calculate | call | capture | care | carry | catch | celebrate | challenge | change |
    charge | chase | check | choose | clean | clear | climb | close | collect | combine | come |
    compare | complete | concentrate | confirm | connect | consider | contact | contain |
    continue | contribute | control | convert | cook | copy | correct | count | cover | create |
    cross | cut | cycle | dance | deal | decide | declare | decorate | define | deliver | depend |
    describe | deserve | design | develop | dig | discover | discuss | display | divide | draw |
    dream | dress | drink | drive | drop | earn | eat | edit | educate | encourage | enjoy |
    enter | establish | estimate | evaluate | examine | exchange | exercise | expand | expect |
    experience | explain | explore | express | extend | face | fall | fasten | feed | feel |
    fetch | fill | find | finish | fit | fix | float | flow | fly | fold | follow | forget |
    forgive | form | found | gather | generate | give | go | greet | grow | guess | guide |
    handle | hang | happen | heal | hear | heat | help | hide | hike | hold | hope | identify |
    imagine | implement | improve | include | increase | inform | inspect | inspire | install |
    intend | introduce | invent | invest | invite | join | jump | keep | kick | knit | know |
    land | last | laugh | launch | lead | lean | learn | leave | lend | let | lift | like |
    listen | live | load | lock | look | love | maintain | make | manage | mark | master |
    measure | meet | melt | mend | mention | mix | monitor | move | multiply | name | need |
    notice | obtain | offer | open | operate | optimize | order | organize | own | pack | paint |
    park | participate | pass | pause | pay | perform | pick | place | plan | plant | play |
    point | pour | practice | praise | predict | prefer | prepare | present | press | prevent |
    print | produce | promise | protect | prove | provide | pull | push | put | raise | reach |
    read | realize | receive | recognize | record | reduce | reflect | refresh | relax | release |
    remain | remember | remind | repair | repeat | replace | reply | report | request | rescue |
    reserve | respond | rest | restore | return | review | ride | ring | rise | roll | run | save |
    search | see | seem | select | sell | send | serve | set | shape | share | shine | ship |
    shop | show | sing | sit | sleep | smile | solve | sort | speak | spend | split | spread |
    stand | start | stay | step | stop | store | study | suggest | support | swim | take | talk |
    taste | teach | tell | test | thank | think | throw | touch | trace | train | translate |
    travel | treat | trust | try | turn | understand | update | use | visit | wait | wake | walk |
    want | warm | wash | watch | water | wear | welcome | whisper | win | wish | wonder | work |
    worry | wrap | write
    [past_verbs]
    added | adjusted | agreed | answered | approved | arrived | asked | baked | built | called |
    carried | changed | checked | cleaned | climbed | closed | collected | confirmed | cooked |
    copied | counted | created | crossed | decided | delivered | described | designed |
    discovered | discussed | drew | enjoyed | entered | examined | explained | explored |
    finished | fixed | followed | found | gathered | gave | greeted | guided | handled | heard |
    helped | hoped | improved | inspected | installed | invited | joined | kept | knew | launched |
    learned | left | listened | loved | made | managed | measured | met | moved | noticed |
    offered | opened | ordered | organized | painted | packed | planned | planted | played |
    prepared | presented | printed | promised | provided | reached | received | recorded |
    repaired | replaced | reported | returned | reviewed | saved | sent | shared | showed |
    signed | solved | sorted | started | stopped | studied | suggested | supported | tested |
    thanked | told | tried | updated | used | visited | waited | walked | watched | welcomed |
    wrote
    [adverbs]
    again | almost | already | always | better | briefly | brightly | calmly | carefully |
    certainly | cheerfully | clearly | closely | completely | correctly | daily | deeply |
    directly | early | easily | eventually | exactly | fairly | finally | firmly | frequently |
    gently | gladly | gradually | happily | highly | honestly | immediately | kindly | largely |
    lately | lightly | likely | locally | mainly | mostly | naturally | nearly | neatly | never |
    normally | often | once | openly | partly | patiently | perfectly | politely | possibly |
    precisely | probably | promptly | properly | quickly | quietly | quite | rapidly | rarely |
    readily | really | recently | regularly | safely | seldom | separately | seriously | sharply |
    shortly | silently | simply | slightly | slowly | smoothly | softly | sometimes | soon |
    specially | steadily | still | strongly | suddenly | surely | surprisingly | thoroughly |
    today | together | tomorrow | totally | truly | twice | typically | usually | warmly | weekly |
    well | widely | wisely | yesterday
    [prepositions]
    about | above | across | after | against | along | among | around | at | before | behind |
    below | beneath | beside | between | beyond | by | during | for | from | in | inside | into |
    near | of | off | on | onto | outside | over | past | through | toward | under | until | up |
    upon | with | within | without
    """
}
