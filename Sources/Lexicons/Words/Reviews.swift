/// What buyers write, from the worst grade to the best. The lexicons are graded: their first field is
/// `grade`, its groups stand in the order of the grades, and a text that suits two of them is in
/// both.
enum Reviews {
  static let text = """
    [review_titles groups] grade|text
    terrible: Broke after a month | Returned it | Waste of money | Avoid this | Stopped working
    terrible: Very disappointed | One star is too many | Never again | Fell apart | Do not buy
    poor: Disappointed | Not for me | Poor packaging | Missing a part | Too expensive
    poor: Expected more | A bit flimsy | Not as described | Arrived late | Would not buy again
    fair: Just okay | Good but not perfect | Could be better | It is fine | Does the job, barely
    fair: Average | Runs large | Mixed feelings | Decent for the price | Nothing special
    good: Works as described | Does the job | Solid quality | Great value | Better than expected
    good: Simple and effective | Easy to set up | Good purchase | As pictured | Nice color
    good: Very happy with it | Surprisingly good
    excellent: Exactly what I needed | Highly recommended | Five stars | Would buy again
    excellent: Perfect gift | Love it | Impressive | My new favorite | Looks great
    excellent: Money well spent | Best purchase this year | Could not be happier
    excellent: Fantastic quality
    [review_openings groups] grade|text
    terrible: I wanted to like it, but I cannot.
    terrible: The first one came damaged, and so did the replacement.
    terrible: I should have listened to the other reviews. | It stopped working within a week.
    terrible: I rarely write reviews, but this is a warning. | My old one was better in every way.
    poor: I wanted to like it more than I do. | Delivery took longer than promised.
    poor: I had high hopes for this. | For the price, I expected more.
    poor: It looked better in the pictures. | I compared several brands and chose the wrong one.
    fair: I have used it daily for three weeks now. | For the price, I did not expect much.
    fair: We use it at the office. | My old one gave out, so I tried this.
    fair: Delivery took a little longer than promised. | It was a gift from a friend.
    good: I compared several brands before choosing this.
    good: My old one finally gave out, so I tried this.
    good: I read the other reviews and decided to give it a try.
    good: Bought it two months ago and have no complaints.
    good: I was skeptical at first, but it won me over. | Setup took less than ten minutes.
    good: The first one came damaged, but the replacement is fine. | We use it at the office.
    excellent: I bought this for my sister and she uses it every day. | This is my second one.
    excellent: It arrived a day early and well packed. | Got it on sale and could not be happier.
    excellent: I rarely write reviews, but this deserves one.
    excellent: My kids fought over it within an hour. | Exactly as shown in the pictures.
    excellent: I was skeptical at first, but it won me over.
    excellent: I have used it daily for three weeks and love it.
    [review_details groups] grade|text
    terrible: It feels cheap and came apart in my hands. | Two parts were missing.
    terrible: Customer service never answered. | It does not do what the description says.
    terrible: The smell is strong and does not go away. | It broke the second time I used it.
    poor: The finish scratches easily. | The instructions are hard to follow.
    poor: It wore out after a few weeks. | It is smaller than the description says.
    poor: The color is not the one in the photos. | It feels flimsy. | One corner was dented.
    fair: It is a little smaller than I thought. | The instructions could be clearer.
    fair: The color is slightly darker than in the photos.
    fair: Sizing runs a bit small, so order one up.
    fair: The smell was strong at first but faded in a day. | It took a while to get used to.
    fair: The quality is about what you would expect.
    good: The build quality is solid. | It is easy to clean and easy to store.
    good: It holds up well to daily use. | It does one thing and does it well.
    good: It feels sturdy without being heavy. | The instructions are short and clear.
    good: Customer service answered within an hour.
    good: The color is slightly darker than in the photos, but nice.
    excellent: The build quality is solid and nothing feels cheap.
    excellent: The material is softer than I expected. | It holds up well to heavy use.
    excellent: It looks even better than in the photos.
    excellent: It replaced three other things in my home.
    excellent: Even my grandmother figured it out at once.
    excellent: The packaging was fully recyclable, which I liked.
    excellent: It matches the rest of the set. | It feels like twice the price.
    [review_closings groups] grade|text
    terrible: I sent it back. | Save your money. | I want a refund. | I will not order here again.
    terrible: Look elsewhere.
    poor: I would not buy it again. | You get what you pay for. | I may return it.
    poor: Look elsewhere if you can. | Two stars for the fast delivery.
    fair: Not bad for the price. | It does what it should.
    fair: Good, but there is room for improvement. | Time will tell. | Three stars from me.
    fair: I hope it lasts. | It will do for now.
    good: I would buy it again. | Overall a good purchase. | A pleasant surprise.
    good: I am keeping it. | Not bad at all for the price. | I can recommend it.
    good: It does what it should, and well.
    excellent: Highly recommended. | I will be ordering another one soon. | Worth every penny.
    excellent: My whole family agrees. | I have already told my friends about it.
    excellent: I would buy it again in a heartbeat. | Five stars from me.
    [review_templates lines]
    {review_openings.text} {review_details.text} {review_closings.text}
    {review_openings.text} {review_closings.text}
    {review_details.text} {review_closings.text}
    {review_openings.text} {review_details.text}
    {review_details.text}
    """
}
