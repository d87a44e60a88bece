"""The words that DuckDB and chDB draw from: as many as such scripts commonly hold."""

FIRST_NAMES = """James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara
Richard Susan Joseph Jessica Thomas Sarah Charles Karen Christopher Lisa Daniel Nancy Matthew Betty
Anthony Margaret Mark Sandra Donald Ashley Steven Kimberly Paul Emily Andrew Donna Joshua Michelle
Kenneth Carol Kevin Amanda Brian Dorothy George Melissa Edward Deborah""".split()

LAST_NAMES = """Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez
Lopez Gonzalez Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris
Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores
Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts""".split()

STREETS = """Main Oak Pine Maple Cedar Elm Washington Lake Hill Walnut Park Spring North Ridge Church
Willow Mill Sunset Railroad Jackson""".split()

# City, state, the first three digits of its zip codes, area code.
PLACES = [
    ("Houston", "TX", 770, 713), ("Dallas", "TX", 752, 214), ("Austin", "TX", 787, 512),
    ("Chicago", "IL", 606, 312), ("Phoenix", "AZ", 850, 602), ("Seattle", "WA", 981, 206),
    ("Denver", "CO", 802, 303), ("Boston", "MA", 21, 617), ("Atlanta", "GA", 303, 404),
    ("Miami", "FL", 331, 305), ("Portland", "OR", 972, 503), ("Nashville", "TN", 372, 615),
    ("Columbus", "OH", 432, 614), ("Detroit", "MI", 482, 313), ("Memphis", "TN", 381, 901),
    ("Baltimore", "MD", 212, 410), ("Milwaukee", "WI", 532, 414), ("Tucson", "AZ", 857, 520),
    ("Fresno", "CA", 937, 559), ("Omaha", "NE", 681, 402),
]

STATUSES = ["pending", "paid", "shipped", "delivered", "cancelled"]

CURRENCIES = ["USD", "EUR", "GBP", "CAD"]

# The number of users that the orders refer to.
USER_COUNT = 100_000
