/// What sets one product apart from another.
enum ProductTraits {
  static let text = """
    [product_adjectives]
    Premium | Classic | Compact | Portable | Durable | Lightweight | Ergonomic | Professional |
    Essential | Deluxe | Modern | Vintage | Rustic | Sleek | Elegant | Heavy-Duty | Waterproof |
    Foldable | Adjustable | Reusable | Handmade | Organic | Wireless | Smart | Ultra | Slim |
    Soft | Sturdy | Practical | Everyday | Travel | Eco-Friendly | Signature | Luxury | Refined |
    Versatile | Rugged | Mini | Large | Insulated | Refurbished | Limited Edition | Original |
    Advanced | Universal | Quiet | Rechargeable | Stackable | Non-Slip | Breathable
    [product_materials]
    Cotton | Wool | Linen | Silk | Leather | Suede | Denim | Polyester | Nylon | Fleece | Bamboo |
    Oak | Walnut | Pine | Maple | Cork | Steel | Stainless Steel | Aluminum | Copper | Brass |
    Bronze | Iron | Cast Iron | Titanium | Silver | Glass | Ceramic | Porcelain | Marble |
    Granite | Concrete | Plastic | Silicone | Rubber | Canvas | Rattan | Paper | Carbon Fiber |
    Merino Wool | Cashmere | Velvet | Jute | Terracotta | Acrylic | Wood | Stoneware | Microfiber |
    Recycled Plastic | Vegan Leather
    [product_virtues]
    reliable | practical | handy | thoughtful | dependable | convenient | versatile | well-made |
    popular | smart | simple | clever | trusted | proven | modern | solid | useful | sensible
    [product_merits]
    easy to use | fairly priced | made to last | ready to use | easy to store | hard to beat |
    made with care | easy to look after | tested in daily use | simple to set up
    [product_offers]
    with a two-year warranty | with free returns | with a money-back guarantee |
    with detailed instructions | with replaceable parts | in recyclable packaging | in a gift box |
    in several colors | in three sizes | at a fair price | ready to use | with free shipping |
    as a set or on its own | while stocks last
    [product_features]
    with fast charging support | with noise cancellation | with adjustable height |
    with wireless connectivity | with long battery life | with a two-year warranty |
    with non-slip grip | with soft-touch finish | with quick-dry fabric |
    with reinforced stitching | with built-in storage | with a removable cover |
    with easy-clean coating | with touch controls | with multiple color options |
    with a compact folding design | with double-wall insulation | with dimmable brightness |
    with magnetic closure | with automatic shut-off | with an extra-long cord |
    with scratch-resistant surface | with hidden pockets | with a carrying case |
    with replaceable parts | with quiet operation | with stain-resistant fabric |
    with child-safe lock | with universal fit | with memory foam padding
    [product_tags]
    new | sale | bestseller | limited | organic | handmade | vegan | clearance | featured |
    exclusive | gift | seasonal | refurbished | bundle | preorder | eco | recycled | imported |
    local | premium | budget | staff-pick | trending | classic | waterproof | lightweight | kids |
    unisex | travel | outdoor
    [colors rows] name|hex
    Black|#000000
    White|#FFFFFF
    Gray|#808080
    Silver|#C0C0C0
    Charcoal|#36454F
    Slate|#708090
    Ivory|#FFFFF0
    Cream|#FFFDD0
    Beige|#F5F5DC
    Tan|#D2B48C
    Khaki|#C3B091
    Taupe|#483C32
    Brown|#964B00
    Chocolate|#7B3F00
    Chestnut|#954535
    Sienna|#A0522D
    Copper|#B87333
    Bronze|#CD7F32
    Gold|#FFD700
    Mustard|#FFDB58
    Yellow|#FFFF00
    Lemon|#FFF700
    Amber|#FFBF00
    Orange|#FFA500
    Tangerine|#F28500
    Peach|#FFE5B4
    Apricot|#FBCEB1
    Coral|#FF7F50
    Salmon|#FA8072
    Red|#FF0000
    Crimson|#DC143C
    Scarlet|#FF2400
    Ruby|#E0115F
    Cherry|#DE3163
    Maroon|#800000
    Burgundy|#800020
    Rose|#FF007F
    Pink|#FFC0CB
    Blush|#DE5D83
    Fuchsia|#FF00FF
    Magenta|#CA1F7B
    Plum|#8E4585
    Purple|#800080
    Violet|#8F00FF
    Lavender|#E6E6FA
    Lilac|#C8A2C8
    Indigo|#4B0082
    Navy|#000080
    Blue|#0000FF
    Royal Blue|#4169E1
    Cobalt|#0047AB
    Sapphire|#0F52BA
    Sky Blue|#87CEEB
    Baby Blue|#89CFF0
    Azure|#007FFF
    Denim|#1560BD
    Teal|#008080
    Turquoise|#40E0D0
    Aqua|#00FFFF
    Mint|#98FF98
    Seafoam|#9FE2BF
    Emerald|#50C878
    Jade|#00A86B
    Green|#008000
    Lime|#BFFF00
    Olive|#808000
    Sage|#BCB88A
    Forest Green|#228B22
    Hunter Green|#355E3B
    Pistachio|#93C572
    [sizes weighted]
    XS*8 | S*20 | M*30 | L*26 | XL*14 | XXL*7 | 3XL*2
    [size_names weighted]
    Extra Small*8 | Small*20 | Medium*30 | Large*26 | Extra Large*14 | One Size*10
    [shoe_sizes weighted]
    5*2 | 5.5*3 | 6*6 | 6.5*7 | 7*9 | 7.5*9 | 8*10 | 8.5*10 | 9*10 | 9.5*9 | 10*9 | 10.5*8 | 11*6 |
    12*4 | 13*2 | 14*1
    [units_of_measure rows] code|name|kind
    ea|each|count
    pc|piece|count
    pr|pair|count
    dz|dozen|count
    bx|box|count
    cs|case|count
    pk|pack|count
    rl|roll|count
    set|set|count
    plt|pallet|count
    mg|milligram|mass
    g|gram|mass
    kg|kilogram|mass
    t|tonne|mass
    oz|ounce|mass
    lb|pound|mass
    mm|millimeter|length
    cm|centimeter|length
    m|meter|length
    km|kilometer|length
    in|inch|length
    ft|foot|length
    yd|yard|length
    mi|mile|length
    ml|milliliter|volume
    l|liter|volume
    m3|cubic meter|volume
    fl oz|fluid ounce|volume
    pt|pint|volume
    qt|quart|volume
    gal|gallon|volume
    m2|square meter|area
    ft2|square foot|area
    ha|hectare|area
    ac|acre|area
    s|second|time
    min|minute|time
    h|hour|time
    d|day|time
    wk|week|time
    mo|month|time
    kWh|kilowatt hour|energy
    W|watt|power
    V|volt|electric potential
    A|ampere|electric current
    C|degree Celsius|temperature
    F|degree Fahrenheit|temperature
    MB|megabyte|data
    GB|gigabyte|data
    [product_conditions weighted]
    new*70 | like new*8 | refurbished*8 | used*8 | good*4 | fair*2
    [stock_statuses weighted]
    in_stock*75 | low_stock*10 | out_of_stock*8 | backordered*4 | preorder*2 | discontinued*3
    [return_reasons weighted]
    Wrong size*22 | Changed my mind*18 | Defective item*16 | Not as described*14 |
    Arrived too late*8 | Wrong item sent*7 | Damaged in transit*9 | Better price found*4 |
    Ordered by mistake*6 | Missing parts*4 | Poor quality*8 | Unwanted gift*3
    [coupon_words]
    SAVE | WELCOME | SPRING | SUMMER | AUTUMN | WINTER | HOLIDAY | FLASH | EXTRA | THANKS | BONUS |
    VIP | FRIEND | FREESHIP | WEEKEND | LAUNCH | LOYAL | COMEBACK | DEAL | STUDENT
    [discount_types weighted]
    percentage*60 | fixed_amount*25 | free_shipping*12 | buy_x_get_y*3
    """
}
