/// Animals, plants and the sky.
enum Nature {
  static let text = """
    [animals]
    Lion | Tiger | Leopard | Cheetah | Jaguar | Lynx | Wolf | Fox | Coyote | Brown Bear |
    Polar Bear | Giant Panda | Elephant | Rhinoceros | Hippopotamus | Giraffe | Zebra | Antelope |
    Buffalo | Bison | Moose | Elk | Red Deer | Camel | Llama | Alpaca | Kangaroo | Koala | Wombat |
    Platypus | Sloth | Armadillo | Anteater | Hedgehog | Porcupine | Squirrel | Chipmunk | Beaver |
    Otter | Badger | Weasel | Raccoon | Skunk | Rabbit | Hare | Mole | Bat | Gorilla | Chimpanzee |
    Orangutan | Baboon | Lemur | Blue Whale | Orca | Dolphin | Seal | Sea Lion | Walrus | Manatee |
    Eagle | Hawk | Falcon | Owl | Raven | Crow | Sparrow | Robin | Finch | Heron | Crane | Stork |
    Swan | Duck | Goose | Pelican | Penguin | Puffin | Flamingo | Peacock | Parrot | Toucan |
    Hummingbird | Woodpecker | Ostrich | Emu | Crocodile | Alligator | Iguana | Chameleon | Gecko |
    Tortoise | Sea Turtle | Python | Cobra | Frog | Toad | Salamander | Shark | Ray | Salmon |
    Trout | Octopus | Squid | Crab | Lobster | Butterfly | Dragonfly | Honey Bee | Beetle
    [pet_species weighted]
    Dog*46 | Cat*36 | Fish*6 | Bird*4 | Rabbit*3 | Hamster*2 | Guinea Pig*1 | Turtle*1 | Lizard*1
    [pet_names weighted]
    Bella*20 | Max*20 | Luna*19 | Charlie*17 | Lucy*14 | Cooper*13 | Daisy*12 | Milo*12 |
    Bailey*10 | Rocky*10 | Buddy*10 | Sadie*9 | Molly*9 | Oliver*9 | Coco*8 | Leo*8 | Simba*6 |
    Oreo*7 | Ginger*5 | Shadow*6 | Smokey*5 | Tiger*4 | Pepper*6 | Willow*6 | Nala*6 | Toby*6 |
    Rosie*6 | Bear*6 | Duke*6 | Zeus*4 | Jasper*4 | Misty*3 | Felix*4 | Biscuit*3 | Peanut*4 |
    Mittens*3 | Whiskers*3 | Hazel*4 | Ziggy*3 | Teddy*5
    [breeds groups] species|breed
    Dog: Labrador Retriever | Golden Retriever | German Shepherd | French Bulldog | Bulldog
    Dog: Poodle | Beagle | Rottweiler | Dachshund | Boxer | Siberian Husky | Great Dane
    Dog: Doberman Pinscher | Shih Tzu | Border Collie | Chihuahua | Pug | Cocker Spaniel
    Dog: Dalmatian | Mixed Breed
    Cat: Domestic Shorthair | Domestic Longhair | Siamese | Persian | Maine Coon | Ragdoll
    Cat: Bengal | Sphynx | British Shorthair | Abyssinian | Scottish Fold | Birman | Russian Blue
    Cat: Norwegian Forest Cat
    Bird: Parakeet | Cockatiel | Canary | Lovebird | African Grey Parrot
    Rabbit: Holland Lop | Netherland Dwarf | Mini Rex | Lionhead
    [trees]
    Oak | Maple | Birch | Pine | Spruce | Fir | Cedar | Redwood | Sequoia | Willow | Poplar |
    Aspen | Elm | Ash | Beech | Chestnut | Walnut | Hickory | Sycamore | Magnolia | Dogwood |
    Cherry | Apple | Pear | Olive | Palm | Eucalyptus | Baobab | Cypress | Juniper
    [flowers]
    Rose | Tulip | Lily | Daisy | Sunflower | Orchid | Carnation | Daffodil | Hyacinth | Iris |
    Peony | Lavender | Marigold | Poppy | Violet | Pansy | Petunia | Geranium | Begonia |
    Hydrangea | Chrysanthemum | Dahlia | Zinnia | Snapdragon | Freesia | Jasmine | Lilac |
    Camellia | Azalea | Hibiscus
    [planets rows] name|moons
    Mercury|0
    Venus|0
    Earth|1
    Mars|2
    Jupiter|95
    Saturn|146
    Uranus|28
    Neptune|16
    [constellations]
    Andromeda | Aquarius | Aquila | Aries | Cancer | Canis Major | Capricornus | Cassiopeia |
    Centaurus | Cygnus | Draco | Gemini | Hercules | Leo | Libra | Lyra | Orion | Pegasus |
    Perseus | Pisces | Sagittarius | Scorpius | Taurus | Ursa Major | Ursa Minor | Virgo
    [elements rows] symbol|name|number
    H|Hydrogen|1
    He|Helium|2
    Li|Lithium|3
    Be|Beryllium|4
    B|Boron|5
    C|Carbon|6
    N|Nitrogen|7
    O|Oxygen|8
    F|Fluorine|9
    Ne|Neon|10
    Na|Sodium|11
    Mg|Magnesium|12
    Al|Aluminum|13
    Si|Silicon|14
    P|Phosphorus|15
    S|Sulfur|16
    Cl|Chlorine|17
    Ar|Argon|18
    K|Potassium|19
    Ca|Calcium|20
    Sc|Scandium|21
    Ti|Titanium|22
    V|Vanadium|23
    Cr|Chromium|24
    Mn|Manganese|25
    Fe|Iron|26
    Co|Cobalt|27
    Ni|Nickel|28
    Cu|Copper|29
    Zn|Zinc|30
    Ag|Silver|47
    Sn|Tin|50
    I|Iodine|53
    Pt|Platinum|78
    Au|Gold|79
    Hg|Mercury|80
    Pb|Lead|82
    U|Uranium|92
    [crops]
    Wheat | Corn | Rice | Barley | Oats | Rye | Soybeans | Cotton | Potatoes | Sugar Beets |
    Sugarcane | Sunflowers | Canola | Alfalfa | Peanuts | Sorghum | Tomatoes | Apples | Grapes |
    Oranges
    """
}
