/// Products by category: plain names, as a shop would list them.
enum Products {
  static let text = """
    [products groups] category|name
    Electronics: Wireless Headphones | USB-C Cable | Wireless Mouse | Mechanical Keyboard
    Electronics: Webcam | Power Bank | Bluetooth Speaker | Smart Watch | Noise Cancelling Earbuds
    Electronics: Portable SSD | HDMI Adapter | Wireless Charger | Tablet Stand | 27-Inch Monitor
    Electronics: E-Reader | Action Camera | Smart Plug | Wi-Fi Router | Surge Protector
    Electronics: Fitness Tracker | Laptop Stand | USB Hub | Gaming Headset | Microphone
    Phone Accessories: Phone Case | Screen Protector | Car Phone Mount | Charging Dock
    Phone Accessories: Lightning Cable | Selfie Stick | Phone Grip | Wallet Case
    Phone Accessories: Camera Lens Kit | Wireless Earbuds Case | Battery Case | Stylus Pen
    Phone Accessories: Waterproof Pouch | Ring Light | Phone Tripod
    Office Supplies: Notebook | Gel Pen Set | Desk Organizer | Stapler | Sticky Notes
    Office Supplies: Paper Shredder | Whiteboard | Dry Erase Markers | File Folders | Label Maker
    Office Supplies: Desk Calendar | Paper Clips | Binder | Highlighter Set | Mouse Pad
    Office Supplies: Desk Mat | Printer Paper | Ink Cartridge | Correction Tape | Letter Opener
    Furniture: Office Chair | Standing Desk | Bookshelf | Filing Cabinet | Coffee Table | Sofa
    Furniture: Dining Table | Bar Stool | Nightstand | Dresser | Bed Frame | TV Stand | Armchair
    Furniture: Side Table | Shoe Rack | Wardrobe | Bench | Ottoman | Console Table
    Furniture: Rocking Chair
    Lighting: Desk Lamp | Floor Lamp | Table Lamp | LED Strip Lights | Pendant Light
    Lighting: Ceiling Fan Light | Night Light | String Lights | Wall Sconce | Reading Light
    Lighting: Solar Lantern | Chandelier | Smart Bulb | Flashlight | Track Lighting
    Kitchen: Chef's Knife | Cutting Board | Cast Iron Skillet | Saucepan | Stock Pot
    Kitchen: Mixing Bowl Set | Measuring Cups | Blender | Toaster | Coffee Maker
    Kitchen: Electric Kettle | Stand Mixer | Food Processor | Slow Cooker | Rice Cooker
    Kitchen: Air Fryer | Baking Sheet | Muffin Pan | Rolling Pin | Spatula | Whisk | Colander
    Kitchen: Can Opener | Garlic Press | Salad Spinner
    Tableware: Dinner Plate Set | Cereal Bowl | Wine Glass | Coffee Mug | Cutlery Set
    Tableware: Serving Platter | Water Pitcher | Napkin Ring | Tea Cup | Salt and Pepper Shakers
    Tableware: Butter Dish | Gravy Boat | Tumbler | Espresso Cup | Cake Stand
    Bedding: Sheet Set | Pillow | Duvet Cover | Comforter | Mattress Topper | Throw Blanket
    Bedding: Quilt | Pillowcase | Weighted Blanket | Mattress Protector | Bed Skirt | Body Pillow
    Bedding: Fleece Blanket | Electric Blanket | Sham Set
    Bath: Bath Towel | Shower Curtain | Bath Mat | Soap Dispenser | Toothbrush Holder
    Bath: Hand Towel | Bathrobe | Shower Caddy | Bathroom Scale | Towel Rack | Loofah
    Bath: Shower Head | Laundry Hamper | Vanity Mirror | Washcloth Set
    Home Decor: Picture Frame | Wall Clock | Scented Candle | Vase | Throw Pillow | Area Rug
    Home Decor: Wall Mirror | Curtain Panel | Artificial Plant | Photo Album | Tapestry
    Home Decor: Decorative Bowl | Bookends | Doormat | Canvas Print | Wicker Basket
    Garden: Garden Hose | Pruning Shears | Watering Can | Plant Pot | Lawn Mower | Leaf Rake
    Garden: Garden Gloves | Wheelbarrow | Bird Feeder | Potting Soil | Hedge Trimmer | Trowel
    Garden: Sprinkler | Compost Bin | Garden Bench | Seed Starter Kit | Shovel
    Tools: Cordless Drill | Hammer | Screwdriver Set | Tape Measure | Adjustable Wrench | Pliers
    Tools: Socket Set | Utility Knife | Level | Circular Saw | Toolbox | Step Ladder
    Tools: Stud Finder | Sander | Work Gloves | Hex Key Set | Hacksaw | Clamp Set
    Tools: Safety Glasses
    Automotive: Car Vacuum | Jumper Cables | Tire Inflator | Floor Mats | Windshield Sunshade
    Automotive: Dash Camera | Wiper Blades | Car Wax | Seat Covers | Motor Oil | Ice Scraper
    Automotive: Trunk Organizer | Steering Wheel Cover | Air Freshener | Battery Charger
    Automotive: Tire Pressure Gauge
    Men's Clothing: Oxford Shirt | Crew Neck T-Shirt | Slim Fit Jeans | Chino Pants | Polo Shirt
    Men's Clothing: Hooded Sweatshirt | Wool Sweater | Denim Jacket | Rain Jacket | Cargo Shorts
    Men's Clothing: Suit Jacket | Flannel Shirt | Boxer Briefs | Athletic Shorts | Puffer Vest
    Men's Clothing: Swim Trunks
    Women's Clothing: Wrap Dress | Skinny Jeans | Blouse | Cardigan | Leggings | Pencil Skirt
    Women's Clothing: Maxi Dress | Tank Top | Trench Coat | Yoga Pants | Turtleneck Sweater
    Women's Clothing: Linen Pants | Sundress | Denim Skirt | Cropped Jacket | Sports Bra
    Kids' Clothing: Graphic T-Shirt | Overalls | Pajama Set | Zip-Up Hoodie | Snow Suit | Onesie
    Kids' Clothing: Tutu Skirt | Jogger Pants | Rain Boots | Sun Hat | Mittens | Swimsuit
    Kids' Clothing: School Uniform Polo | Knit Beanie | Winter Parka
    Shoes: Running Shoes | Leather Boots | Canvas Sneakers | Sandals | Loafers | Hiking Boots
    Shoes: Ballet Flats | High Heels | Slippers | Flip-Flops | Oxford Shoes | Ankle Boots | Clogs
    Shoes: Basketball Shoes | Espadrilles | Work Boots
    Accessories: Leather Belt | Sunglasses | Wool Scarf | Baseball Cap | Leather Wallet
    Accessories: Tote Bag | Backpack | Laptop Bag | Silk Tie | Umbrella | Winter Gloves
    Accessories: Crossbody Bag | Duffel Bag | Bucket Hat | Card Holder | Blue Light Glasses
    Jewelry: Silver Necklace | Hoop Earrings | Charm Bracelet | Stud Earrings | Gold Ring
    Jewelry: Pearl Necklace | Anklet | Brooch | Cufflinks | Pendant Necklace | Bangle Set
    Jewelry: Wristwatch | Birthstone Ring | Locket | Jewelry Box
    Beauty: Moisturizer | Face Serum | Lipstick | Mascara | Foundation | Shampoo | Conditioner
    Beauty: Body Lotion | Nail Polish | Sunscreen | Face Mask | Lip Balm | Eyeliner | Perfume
    Beauty: Hair Dryer | Hand Cream | Makeup Brush Set | Cleansing Foam
    Health: Multivitamin | Digital Thermometer | First Aid Kit | Blood Pressure Monitor
    Health: Hand Sanitizer | Protein Powder | Fish Oil Capsules | Electric Toothbrush
    Health: Heating Pad | Vitamin C Gummies | Bandages | Pill Organizer | Massage Gun
    Health: Cough Drops | Humidifier
    Sports: Yoga Mat | Dumbbell Set | Resistance Bands | Jump Rope | Tennis Racket | Basketball
    Sports: Soccer Ball | Water Bottle | Foam Roller | Golf Balls | Baseball Glove | Swim Goggles
    Sports: Kettlebell | Gym Bag | Bicycle Helmet | Table Tennis Set | Exercise Bike | Volleyball
    Outdoors: Camping Tent | Sleeping Bag | Hiking Backpack | Cooler | Camp Stove | Headlamp
    Outdoors: Folding Chair | Trekking Poles | Hammock | Fishing Rod | Binoculars | Compass
    Outdoors: Dry Bag | Water Filter | Picnic Blanket | Kayak Paddle
    Toys: Building Blocks | Stuffed Bear | Wooden Puzzle | Toy Train Set | Remote Control Car
    Toys: Dollhouse | Play Dough Set | Yo-Yo | Kite | Bubble Machine | Action Figure
    Toys: Toy Kitchen | Rocking Horse | Marble Run | Water Blaster | Finger Puppets
    Games: Strategy Board Game | Playing Cards | Jigsaw Puzzle | Chess Set | Dominoes
    Games: Trivia Game | Dice Set | Party Game | Backgammon Set | Dart Board | Cribbage Board
    Games: Word Game | Card Sleeves | Cooperative Board Game | Puzzle Mat
    Books: Cookbook | Travel Guide | Mystery Novel | Science Fiction Novel | Biography
    Books: Picture Book | Poetry Collection | History Book | Graphic Novel | Language Workbook
    Books: Dictionary | World Atlas | Children's Storybook | Memoir | Short Story Collection
    Books: Gardening Handbook
    Baby: Baby Monitor | Diaper Bag | Stroller | High Chair | Baby Bottle Set | Pacifier
    Baby: Crib Sheet | Burp Cloths | Car Seat | Baby Carrier | Teething Ring | Diapers
    Baby: Baby Wipes | Play Mat | Bottle Warmer | Swaddle Blanket
    Pet Supplies: Dog Leash | Cat Litter | Pet Bed | Dog Food | Cat Tree | Chew Toy
    Pet Supplies: Aquarium Filter | Pet Carrier | Food Bowl | Scratching Post | Bird Cage
    Pet Supplies: Dog Collar | Flea Comb | Hamster Wheel | Cat Treats | Grooming Brush
    Groceries: Ground Coffee | Green Tea | Olive Oil | Pasta | Brown Rice | Peanut Butter | Honey
    Groceries: Granola | Dark Chocolate | Almonds | Oatmeal | Tomato Sauce | Canned Beans
    Groceries: Maple Syrup | Sea Salt | Crackers | Strawberry Jam | Sparkling Water | Dried Mango
    Groceries: Balsamic Vinegar
    Cleaning: Dish Soap | Laundry Detergent | All-Purpose Cleaner | Paper Towels | Sponge Set
    Cleaning: Broom | Mop | Trash Bags | Glass Cleaner | Vacuum Cleaner | Dust Cloths
    Cleaning: Fabric Softener | Toilet Brush | Bleach | Stain Remover | Dustpan
    Musical Instruments: Acoustic Guitar | Digital Piano | Ukulele | Violin | Drum Sticks
    Musical Instruments: Harmonica | Guitar Strings | Music Stand | Keyboard Stand | Tambourine
    Musical Instruments: Metronome | Recorder | Cajon | Guitar Picks | Bass Guitar
    Art Supplies: Acrylic Paint Set | Watercolor Set | Sketchbook | Canvas Panel | Paint Brushes
    Art Supplies: Colored Pencils | Easel | Modeling Clay | Charcoal Sticks | Oil Pastels
    Art Supplies: Calligraphy Pen | Craft Scissors | Glue Gun | Origami Paper | Embroidery Kit
    Art Supplies: Yarn
    [brands]
    Acmeline | Northpeak | Brightwell | Lumora | Veloria | Oakhaven | Tidewater | Solstice & Co |
    Kestrel | Fernwood | Quillon | Bluepine | Zephyrix | Marlowe | Harborlight | Ironleaf |
    Nimbusware | Pebble & Pine | Corvanta | Aerolite | Summitra | Domora | Luxenne | Terrafield |
    Wildmoor | Stonebrook | Auralis | Vantero | Clearmont | Evermoor | Fablewood | Glidewell |
    Hexora | Inkwell & Sons | Juniper Row | Keystride | Larkspur | Mintera | Novacrest | Opalite |
    Pinecrest | Quantira | Rivendale | Silverfinch | Truvane | Umbra Lane | Verdanta | Westerly |
    Yarrow | Zenithal | Copperfield | Duskwood | Emberly | Foxglove | Greyhaven | Halcyon |
    Indigo Bay | Kindling | Mapleton | Orchard Lane
    [manufacturers]
    Brightwell Industries | Northpeak Manufacturing | Corvanta Group | Tidewater Works |
    Ironleaf Tools | Keystride Footwear | Novacrest Electronics | Domora Home | Terrafield Foods |
    Auralis Audio | Verdanta Organics | Clearmont Paper | Hexora Labs | Summitra Outdoor |
    Oakhaven Furniture | Fernwood Mills | Silverfinch Jewelry | Mintera Health | Glidewell Motors |
    Pinecrest Textiles | Zephyrix Devices | Wildmoor Apparel
    """
}
