/// Common English nouns, plain and inoffensive.
enum Nouns {
  static let text = """
    [nouns]
    time | year | day | week | month | hour | minute | moment | morning | evening | night |
    season | spring | summer | autumn | winter | century | decade | people | person | man | woman |
    child | family | friend | neighbor | parent | mother | father | brother | sister | son |
    daughter | baby | guest | host | visitor | stranger | crowd | team | group | club | class |
    company | office | factory | shop | store | market | bank | school | college | university |
    library | museum | theater | hospital | hotel | restaurant | kitchen | garden | house | home |
    apartment | building | tower | castle | bridge | road | street | path | trail | corner |
    square | park | village | town | city | country | nation | state | region | district | border |
    island | coast | beach | shore | ocean | sea | lake | river | stream | pond | waterfall |
    valley | mountain | hill | cliff | cave | desert | forest | wood | field | meadow | farm |
    barn | fence | gate | door | window | wall | floor | roof | ceiling | stairs | elevator |
    room | hall | attic | basement | garage | yard | porch | balcony | table | chair | desk |
    shelf | drawer | cabinet | bed | blanket | pillow | lamp | candle | mirror | clock | watch |
    calendar | picture | painting | photograph | frame | carpet | curtain | basket | box | bag |
    bottle | jar | cup | glass | plate | bowl | spoon | fork | knife | pan | pot | oven | stove |
    fridge | bread | butter | cheese | milk | egg | rice | pasta | soup | salad | sauce | salt |
    pepper | sugar | honey | apple | orange | lemon | banana | grape | cherry | berry | peach |
    pear | plum | melon | tomato | potato | onion | carrot | bean | corn | mushroom | garlic |
    herb | spice | coffee | tea | juice | water | wine | breakfast | lunch | dinner | snack |
    meal | recipe | dish | cake | cookie | chocolate | candy | animal | dog | cat | horse | cow |
    sheep | goat | pig | rabbit | mouse | bear | wolf | fox | deer | lion | tiger | elephant |
    monkey | whale | dolphin | fish | bird | eagle | owl | duck | swan | chicken | bee |
    butterfly | spider | turtle | frog | tree | leaf | branch | root | seed | flower | rose |
    grass | plant | moss | vine | stone | rock | sand | soil | mud | dust | metal | iron | gold |
    silver | copper | steel | wool | cotton | leather | paper | plastic | rubber | sky | sun |
    moon | star | planet | cloud | rain | snow | ice | wind | storm | thunder | lightning | fog |
    rainbow | fire | flame | smoke | ash | light | shadow | darkness | color | shape | line |
    circle | point | edge | surface | center | side | top | bottom | front | back | middle | end |
    beginning | part | piece | half | whole | number | letter | word | sentence | paragraph |
    page | chapter | book | story | novel | poem | song | music | melody | rhythm | note | voice |
    sound | silence | noise | echo | dance | game | sport | match | race | score | goal | prize |
    medal | trophy | ball | bat | net | bicycle | car | truck | bus | train | plane | boat | ship |
    engine | wheel | brake | ticket | station | airport | harbor | journey | trip | voyage |
    vacation | map | compass | suitcase | passport | key | lock | rope | chain | ladder | hammer |
    nail | screw | saw | drill | tool | machine | device | computer | keyboard | screen | phone |
    camera | radio | television | battery | cable | signal | network | server | file | folder |
    document | report | email | message | password | account | profile | setting | button | menu |
    link | website | program | code | error | update | version | feature | project | plan | task |
    list | schedule | deadline | meeting | agenda | budget | cost | price | value | money | coin |
    cash | check | invoice | receipt | payment | discount | tax | salary | profit | loss | loan |
    debt | interest | order | delivery | package | shipment | customer | client | supplier |
    partner | manager | worker | employee | teacher | student | doctor | nurse | lawyer | judge |
    engineer | scientist | artist | writer | actor | singer | painter | farmer | baker | butcher |
    driver | pilot | sailor | soldier | captain | leader | president | king | queen | prince |
    princess | hero | idea | thought | mind | memory | dream | hope | wish | choice | decision |
    question | answer | reason | result | effect | cause | problem | solution | puzzle | mystery |
    secret | truth | fact | proof | example | rule | law | right | duty | promise | agreement |
    contract | policy | method | process | system | structure | pattern | model | theory |
    science | history | nature | culture | art | language | education | knowledge | skill |
    talent | experience | practice | lesson | test | exam | grade | degree | job | career |
    business | industry | trade | service | product | quality | quantity | size | length | width |
    height | weight | speed | distance | space | area | volume | temperature | heat | cold |
    energy | power | force | pressure | balance | motion | change | growth | progress | success |
    failure | chance | luck | risk | danger | safety | health | disease | medicine | exercise |
    diet | sleep | rest | body | head | face | eye | ear | nose | mouth | tooth | tongue | hair |
    neck | shoulder | arm | hand | finger | chest | heart | stomach | leg | knee | foot | skin |
    bone | blood | brain | breath | smile | laugh | tear | kiss | hug | love | joy | happiness |
    sadness | anger | fear | surprise | pride | courage | patience | kindness | honesty | trust |
    respect | peace | freedom | justice | equality | community | society | tradition | custom |
    festival | holiday | birthday | wedding | party | gift | card | newspaper | magazine |
    article | review | comment | opinion | advice | suggestion | request | offer | invitation |
    apology | complaint | discussion | debate | argument | conversation | speech | interview |
    survey | study | research | experiment | discovery | invention | design | style | fashion |
    dress | shirt | coat | jacket | hat | shoe | boot | sock | glove | scarf | belt | pocket |
    ring | necklace | jewel | crown | flag | symbol | sign | mark | stamp | ink | pen | pencil |
    brush | canvas | statue | stage | scene | film | audience | seat | row | queue | entrance |
    exit | passage | tunnel | lighthouse | windmill | fountain | bench | lantern | anchor |
    feather | pebble | horizon | sunrise | sunset | breeze | harvest | orchard | vineyard |
    greenhouse | workshop | studio | laboratory | observatory | archive
    [plural_nouns]
    days | weeks | months | years | hours | people | friends | families | teams | customers |
    partners | neighbors | students | teachers | engineers | designers | writers | readers |
    artists | travelers | visitors | members | users | developers | managers | companies |
    schools | libraries | gardens | houses | streets | cities | villages | rivers | mountains |
    forests | oceans | islands | roads | bridges | books | stories | songs | films | games |
    pictures | letters | words | numbers | questions | answers | ideas | plans | projects |
    products | services | orders | payments | reports | tools | machines | systems | networks |
    models | methods | patterns | habits | skills | lessons | rules | choices | results |
    problems | solutions | mistakes | changes | goals | dreams | memories | feelings | moments |
    recipes | meals | apples | flowers | trees | birds | animals | clouds | stars | lights |
    colors | sounds | shoes | clothes | gifts | tickets | maps | keys | doors | windows | tables |
    chairs
    """
}
