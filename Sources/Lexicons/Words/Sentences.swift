/// Whole sentences for prose, and the frames they are made of. Entries of a lexicon whose name ends
/// in `_templates` hold placeholders in braces, each a lexicon or a field of a related one.
enum Sentences {
  static let text = """
    [sentence_templates lines]
    The {prose_subjects} is now {prose_qualities}.
    The {prose_subjects} was updated {prose_times}.
    We went through the {prose_plurals} {prose_times}.
    {prose_groups} found the {prose_subjects} {prose_qualities}.
    Please check the {prose_plurals} before the end of the week.
    Most of the {prose_plurals} came from {prose_groups}.
    It took a while to get the {prose_subjects} right.
    The first {prose_subjects} was too long, so we cut it in half.
    Everything else stays as it is.
    There is still some work to do on the {prose_subjects}.
    We compared the {prose_plurals} with those of last year.
    The {prose_plurals} are {prose_qualities}, and that is what counts.
    A good {prose_subjects} saves time for everyone.
    Start with the {prose_subjects} and leave the {prose_plurals} for later.
    If the {prose_subjects} is {prose_qualities}, the rest is easy.
    It helps to keep the {prose_plurals} in one place.
    We learned a lot from {prose_groups}.
    The {prose_plurals} were collected {prose_times}.
    One of the {prose_plurals} was missing, but it has been found.
    Two things made the difference: the {prose_subjects} and the {prose_plurals}.
    The new {prose_subjects} replaces the old one.
    In the end, the {prose_subjects} worked better than expected.
    Do not skip the {prose_subjects}; it pays off later.
    {prose_groups} can see the {prose_plurals} at any time.
    The {prose_subjects} covers the basics and a little more.
    It all started with a simple {prose_subjects}.
    Three of the {prose_plurals} need another look.
    We keep the {prose_subjects} short on purpose.
    The {prose_plurals} speak for themselves.
    A short {prose_subjects} is better than none.
    Small changes to the {prose_subjects} add up over time.
    {prose_groups} liked the {prose_subjects} and asked for more.
    The {prose_subjects} and the {prose_plurals} belong together.
    Ask {prose_groups} if anything is not clear.
    We wrote the {prose_subjects} {prose_times} and have used it ever since.
    The {prose_plurals} were shared with {prose_groups}.
    The {prose_subjects} needs to be {prose_qualities} before it goes out.
    That is why the {prose_subjects} matters.
    With a little practice it becomes routine.
    The old {prose_subjects} is kept for reference.
    Thanks to {prose_groups}, the {prose_plurals} are complete.
    It was not easy, but it was worth it.
    More {prose_plurals} will follow soon.
    There was no time for a second {prose_subjects}.
    We read all the {prose_plurals} and answered most of them.
    Take the {prose_subjects} as a starting point.
    The best {prose_plurals} come from {prose_groups}.
    Keep the {prose_plurals} for at least a year.
    Each {prose_subjects} has its own {prose_plurals}.
    The {prose_subjects} can be changed at any time.
    [prose_subjects]
    plan | report | schedule | budget | checklist | draft | proposal | layout | setup | summary |
    guide | form | design | process | list | agreement | routine | inventory | prototype |
    handbook | overview | template | program | outline
    [prose_plurals]
    notes | numbers | details | questions | results | photos | orders | requests | files |
    figures | examples | steps | suggestions | replies | records | changes | ideas | samples |
    comments | forms
    [prose_qualities]
    clear | simple | useful | complete | accurate | easy to follow | up to date | short |
    consistent | better than before | good enough | ready to use | easy to find | well organized
    [prose_groups]
    the team | our customers | the support team | a few colleagues | new members | the editors |
    most readers | the whole office | our partners | the volunteers | our neighbors |
    the organizers
    [prose_times]
    last week | in the spring | at the end of the month | on Monday | before the holidays |
    this morning | over the summer | after the meeting | in the first quarter | yesterday |
    a few days later | during the review | two weeks ago | last year
    [description_templates lines]
    {product_virtues|title} {products.name|lower} {product_offers}.
    {product_virtues|title} {products.name|lower} by {brands@x}, {product_merits}.
    {products.name} by {brands@x}: {product_virtues} and {product_merits}.
    {brands@x} {products.name|lower}, {product_virtues} and {product_merits}.
    {products.name} for every day, {product_offers}.
    The {products.name|lower} our customers ask for, {product_offers}.
    Replaces the earlier model, now {product_offers}.
    {product_virtues|title}, {product_merits} and a favorite of our customers.
    New this season: {products.name|lower} {product_offers}.
    A {product_virtues} choice for every day, {product_offers}.
    [bio_templates lines]
    {jobs.title} from {us_places.city}. {bio_fragments@a}.
    {jobs.title} and {bio_fragments|lower}.
    {bio_fragments} who enjoys {hobbies}.
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
