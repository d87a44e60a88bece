/// Whole sentences for prose, and the frames they are made of. Entries of a lexicon whose name ends
/// in `_templates` hold placeholders in braces, each a lexicon or a field of a related one.
enum Sentences {
  static let text = """
    [sentence_templates lines]
    The {adjectives@a} {nouns@a} stood beside the {adjectives@b} {nouns@b}.
    A {adjectives} {nouns@a} is better than a {nouns@b} without a plan.
    Every {nouns@a} needs a {adjectives} {nouns@b}.
    We {past_verbs} the {nouns@a} and {past_verbs@b} the {nouns@b}.
    They {past_verbs} the {adjectives} {nouns} before lunch.
    She {past_verbs} a {adjectives} {nouns} on the way home.
    He {past_verbs} the {nouns} {adverbs} and went on.
    Nobody expected the {nouns@a} to be so {adjectives}.
    The {nouns@a} and the {nouns@b} belong together.
    Please {verbs} the {nouns} before the end of the week.
    It takes time to {verbs@a} and {verbs@b} well.
    {plural_nouns|title} and {plural_nouns@b} rarely come alone.
    Most {plural_nouns@a} prefer {adjectives} {plural_nouns@b}.
    Our {adjectives@a} {nouns@a} made the whole {nouns@b} {adjectives@b}.
    Without a {nouns@a}, the {nouns@b} remains {adjectives}.
    The {nouns@a} near the {nouns@b} was {adjectives} that day.
    You can {verbs} a {nouns@a} with nothing but a {nouns@b}.
    The old {nouns@a} still holds a {adjectives} {nouns@b}.
    There is always a {nouns@a} behind the {nouns@b}.
    The {plural_nouns} {past_verbs} {adverbs} and without delay.
    A little {nouns@a} goes a long way with {adjectives} {plural_nouns}.
    Once the {nouns@a} is {adjectives}, the {nouns@b} will follow.
    {adverbs|title}, the {nouns@a} became a {nouns@b}.
    Two {plural_nouns@a} and three {plural_nouns@b} were left over.
    The {nouns} was {adjectives@a}, {adjectives@b} and quite useful.
    If the {nouns@a} is {adjectives}, {verbs} the {nouns@b} first.
    Somewhere in the {nouns@a} there must be a {adjectives} {nouns@b}.
    From the {nouns@a} one could see a {adjectives} {nouns@b}.
    The {nouns} works {adverbs} when the {plural_nouns} are {adjectives}.
    All {plural_nouns} were {past_verbs} in a {adjectives} {nouns}.
    [description_templates lines]
    {product_adjectives} {products.name|lower} {product_features}.
    A {product_adjectives|lower} {products.name|lower} made of {product_materials|lower}.
    {product_materials} {products.name|lower} {product_features}, in {colors.name|lower}.
    Our {products.name|lower} is {adjectives@a}, {adjectives@b} and built to last.
    The {brands} {products.name|lower}: {product_adjectives|lower}, {adjectives} and easy to use.
    Designed for daily use, this {products.name|lower} comes {product_features}.
    A {adjectives} choice for home and travel, {product_features}.
    {brands} brings you a {product_adjectives|lower} {products.name|lower} {product_features}.
    Made from {product_materials@a|lower} and {product_materials@b|lower}; a {adjectives} gift.
    This {products.name|lower} in {colors.name|lower} fits {adverbs} into any {nouns}.
    {product_adjectives} quality, {adjectives} design and a fair price.
    Replaces the earlier model, now {product_features}.
    [review_titles]
    Exactly what I needed | Great value | Better than expected | Not for me | Works as described |
    Highly recommended | Disappointed | Five stars | Good but not perfect | Would buy again |
    Broke after a month | Perfect gift | Solid quality | Arrived late | Love it | Just okay |
    Impressive | Does the job | Too small | Too expensive | My new favorite | Fantastic service |
    Poor packaging | Simple and effective | Looks great | Runs large | Money well spent |
    Great for beginners | Could be better | Surprisingly good | Never going back | Easy to set up |
    Nice color | Comfortable all day | Quiet and compact | Missing a part | Returned it |
    Best purchase this year | A bit flimsy | As pictured
    [review_openings lines]
    I bought this for my sister and she uses it every day.
    Bought it two months ago and have no complaints.
    I was skeptical at first, but it won me over.
    This is my second one.
    I compared several brands before choosing this.
    It arrived a day early and well packed.
    Delivery took longer than promised.
    My old one finally gave out, so I tried this.
    Got it on sale and could not be happier.
    I wanted to like it more than I do.
    We use it at the office.
    It was a gift from a friend.
    Setup took less than ten minutes.
    I read the other reviews and decided to give it a try.
    The first one came damaged, but the replacement is fine.
    I rarely write reviews, but this deserves one.
    For the price, I did not expect much.
    My kids fought over it within an hour.
    Exactly as shown in the pictures.
    I have used it daily for three weeks now.
    [review_details lines]
    The build quality is solid and nothing feels cheap.
    The material is softer than I expected.
    The color is slightly darker than in the photos.
    It is a little smaller than I thought.
    The instructions could be clearer.
    The battery lasts all day.
    It is easy to clean and easy to store.
    It fits perfectly on my desk.
    The stitching came loose after a few washes.
    It is louder than the description says.
    The zipper sticks now and then.
    It holds up well to heavy use.
    Customer service answered within an hour.
    The handle gets warm, so be careful.
    It feels sturdy without being heavy.
    The lid does not close tightly.
    It does one thing and does it well.
    The finish scratches easily.
    Sizing runs a bit small, so order one up.
    It replaced three other things in my kitchen.
    The smell was strong at first but faded in a day.
    Even my grandmother figured it out at once.
    The packaging was fully recyclable, which I liked.
    It matches the rest of the set.
    [review_closings lines]
    I would buy it again.
    Highly recommended.
    Overall a good purchase.
    Three stars from me.
    I will be ordering another one soon.
    You get what you pay for.
    Worth every penny.
    I hope it lasts.
    Look elsewhere if you need something bigger.
    My whole family agrees.
    I am keeping it.
    I sent it back.
    Not bad at all for the price.
    A pleasant surprise.
    It does what it should.
    I have already told my friends about it.
    Good, but there is room for improvement.
    Time will tell.
    [review_templates lines]
    {review_openings} {review_details} {review_closings}
    {review_openings} {review_closings}
    {review_details@a} {review_details@b} {review_closings}
    {review_openings} {review_details@a} {review_details@b} {review_closings}
    {review_details} {review_closings}
    {review_titles}. {review_details}
    [bio_templates lines]
    {jobs.title} from {us_places.city}. {bio_fragments@a}.
    {jobs.title} and {bio_fragments|lower}.
    {bio_fragments@a}, {bio_fragments@b|lower}, {bio_fragments@c|lower}.
    Working in {industries|lower}; spends weekends on {hobbies@a} and {hobbies@b}.
    {bio_fragments@a}. Based in {us_places.city}, {us_places.state}.
    {jobs.title} with {int:2-30} years in {industries|lower}. Enjoys {hobbies}.
    {us_places.city} native. {bio_fragments@a}. Likes {hobbies@a} and {hobbies@b}.
    I write about {topics@a}, {topics@b} and {hobbies}.
    [quotes lines]
    Small steps still move you forward.
    A plan is only as good as its next step.
    Measure twice, cut once.
    Done today beats perfect next month.
    Ask the simple question first.
    Good tools make light work.
    Clear words save long meetings.
    What gets written down gets done.
    Leave the place better than you found it.
    Every map leaves something out.
    Listen first, then build.
    Rest is part of the work.
    The second draft is where the work begins.
    Kindness costs little and travels far.
    A closed door is also an answer.
    Keep the promise you made on a quiet day.
    """
}
