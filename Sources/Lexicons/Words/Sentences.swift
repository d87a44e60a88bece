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
    Our {products.name|lower} is {product_virtues@a}, {product_virtues@b} and built to last.
    The {brands} {products.name|lower}: {product_adjectives|lower}, {product_virtues} and easy to use.
    Designed for daily use, this {products.name|lower} comes {product_features}.
    A {product_virtues} choice for home and travel, {product_features}.
    {brands} brings you a {product_adjectives|lower} {products.name|lower} {product_features}.
    Made from {product_materials@a|lower} and {product_materials@b|lower}; a {product_virtues} gift.
    This {products.name|lower} in {colors.name|lower} fits {product_places}.
    {product_adjectives} quality, {product_virtues} design and a fair price.
    Replaces the earlier model, now {product_features}.
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
