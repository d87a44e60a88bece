/// Dishes, ingredients and drinks.
enum Food {
  static let text = """
    [dishes]
    Spaghetti Carbonara | Margherita Pizza | Caesar Salad | Chicken Noodle Soup | Beef Stew |
    Grilled Cheese Sandwich | Fish and Chips | Chicken Curry | Pad Thai | Vegetable Stir-Fry |
    Mushroom Risotto | Lasagna | Macaroni and Cheese | Cheeseburger | Pulled Pork Sandwich |
    Beef Tacos | Chicken Burrito | Cheese Quesadilla | Sushi Platter | Chicken Teriyaki |
    Beef Ramen | Pho | Bibimbap | Kung Pao Chicken | Fried Rice | Spring Rolls | Falafel Wrap |
    Hummus Plate | Greek Salad | Moussaka | Paella | Gazpacho | French Onion Soup | Coq au Vin |
    Ratatouille | Quiche Lorraine | Croque Monsieur | Beef Bourguignon | Wiener Schnitzel |
    Goulash | Pierogi | Borscht | Shepherd's Pie | Cottage Pie | Roast Chicken | Grilled Salmon |
    Shrimp Scampi | Clam Chowder | Lobster Roll | Crab Cakes | Barbecue Ribs | Steak Frites |
    Meatloaf | Chili con Carne | Jambalaya | Gumbo | Fried Chicken | Pancakes | Waffles |
    French Toast | Eggs Benedict | Vegetable Omelet | Avocado Toast | Breakfast Burrito |
    Lentil Soup | Tomato Soup | Minestrone | Cobb Salad | Caprese Salad | Eggplant Parmesan |
    Stuffed Peppers | Butter Chicken | Palak Paneer | Chana Masala | Vegetable Biryani |
    Lamb Kebab | Shakshuka | Couscous Salad | Poke Bowl | Veggie Burger | Club Sandwich |
    Potato Salad | Tuna Melt | Gnocchi with Pesto
    [desserts]
    Apple Pie | Cheesecake | Chocolate Cake | Tiramisu | Brownie | Ice Cream Sundae | Lemon Tart |
    Crème Brûlée | Panna Cotta | Key Lime Pie | Carrot Cake | Bread Pudding | Rice Pudding |
    Fruit Salad | Banana Split | Peach Cobbler | Pumpkin Pie | Chocolate Mousse | Macarons |
    Baklava | Churros | Cannoli | Pavlova | Strawberry Shortcake
    [ingredients]
    flour | sugar | brown sugar | butter | eggs | milk | heavy cream | yogurt | salt |
    black pepper | olive oil | vegetable oil | vinegar | soy sauce | honey | mustard | mayonnaise |
    ketchup | garlic | onion | red onion | shallot | leek | carrot | celery | potato |
    sweet potato | tomato | cucumber | bell pepper | chili pepper | zucchini | eggplant | spinach |
    kale | lettuce | cabbage | broccoli | cauliflower | mushrooms | peas | corn | green beans |
    asparagus | avocado | lemon | lime | orange | apple | banana | strawberries | blueberries |
    raspberries | grapes | peach | pear | mango | pineapple | rice | pasta | noodles | quinoa |
    couscous | lentils | chickpeas | black beans | bread crumbs | tortillas | chicken breast |
    ground beef | pork loin | bacon | ham | sausage | salmon | tuna | shrimp | cod | tofu |
    cheddar | mozzarella | parmesan | feta | cream cheese | basil | parsley | cilantro | oregano |
    thyme | rosemary | cumin | paprika | cinnamon | nutmeg | ginger | turmeric | bay leaf |
    vanilla extract | baking powder | baking soda | yeast | cornstarch | cocoa powder |
    chocolate chips | almonds | walnuts | peanuts | raisins | maple syrup | chicken stock |
    vegetable broth | coconut milk
    [cuisines weighted]
    American*20 | Italian*18 | Mexican*16 | Chinese*14 | Japanese*9 | Indian*8 | Thai*6 |
    French*6 | Greek*4 | Spanish*4 | Korean*4 | Vietnamese*4 | Mediterranean*5 | Middle Eastern*3 |
    Caribbean*2 | German*2 | Ethiopian*1 | Brazilian*1 | Turkish*1 | Vegan*2
    [drinks]
    Coffee | Espresso | Cappuccino | Latte | Black Tea | Green Tea | Herbal Tea | Hot Chocolate |
    Orange Juice | Apple Juice | Lemonade | Iced Tea | Cola | Ginger Ale | Sparkling Water |
    Still Water | Milkshake | Smoothie | Kombucha | Tonic Water | Red Wine | White Wine | Rosé |
    Lager | Pale Ale | Stout | Cider | Champagne
    [coffee_names_first]
    Morning | Highland | Sunrise | Midnight | Harvest | Mountain | Village | Golden | Wild |
    Velvet | Ember | Island
    [coffee_names_second]
    Blend | Roast | Reserve | Espresso | Decaf | Select | Harmony | Brew
    [restaurant_names_first]
    The Golden | The Rusty | The Blue | The Copper | The Olive | The Hungry | Mama's | Corner |
    Riverside | Harbor | Old Town | Little | Grandma's | Sunny | Green | Red | Spice | Garden |
    Maple | Market
    [restaurant_names_second]
    Spoon | Kettle | Table | Fork | Kitchen | Grill | Bistro | Diner | Cafe | Tavern | Oven |
    Plate | Pantry | Bakery | Noodle Bar | Smokehouse | Taqueria | Trattoria | Brasserie | Eatery
    [meal_types weighted]
    breakfast*24 | lunch*30 | dinner*34 | snack*10 | brunch*2
    [diets weighted]
    none*62 | vegetarian*12 | vegan*6 | gluten-free*6 | dairy-free*4 | low-carb*4 | halal*3 |
    kosher*2 | pescatarian*2 | nut-free*1
    [allergens]
    milk | eggs | fish | shellfish | tree nuts | peanuts | wheat | soybeans | sesame | celery |
    mustard | lupin | molluscs | sulphites
    [cooking_methods]
    baked | boiled | braised | broiled | fried | grilled | poached | roasted | sautéed | simmered |
    smoked | steamed | stewed | stir-fried | toasted
    [recipe_steps lines]
    Preheat the oven to 375 degrees.
    Chop the onion and garlic finely.
    Heat the oil in a large pan.
    Cook until golden, about five minutes.
    Season with salt and pepper.
    Bring to a boil, then lower the heat.
    Simmer for twenty minutes, stirring now and then.
    Whisk the eggs with the milk.
    Fold in the flour gently.
    Pour the batter into the pan.
    Bake until a toothpick comes out clean.
    Let cool before serving.
    Drain the pasta and keep a cup of the water.
    Garnish with fresh herbs.
    Serve warm with bread.
    Cover and leave to rest for an hour.
    [wine_grapes]
    Cabernet Sauvignon | Merlot | Pinot Noir | Syrah | Malbec | Tempranillo | Sangiovese |
    Zinfandel | Grenache | Nebbiolo | Chardonnay | Sauvignon Blanc | Riesling | Pinot Grigio |
    Chenin Blanc | Viognier | Gewürztraminer | Grüner Veltliner | Albariño
    [beer_styles]
    Pilsner | Lager | Pale Ale | India Pale Ale | Amber Ale | Brown Ale | Porter | Stout |
    Wheat Beer | Hefeweizen | Saison | Dubbel | Tripel | Sour | Kölsch | Bock
    """
}
