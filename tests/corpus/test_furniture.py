from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.corpus.furniture import find_furniture, is_furniture
from tui_reader.corpus.furniture_rules import RULES

FURNITURE = {
    "pointer elsewhere": """\
READ MORE: Ada Moss will not stand down, says ally
READ MORE:\xa0Ada Moss will not stand down
Read more: Harbour fire
READ MORE Harbour fire: what is known
Read more on the harbour fire
Also read: Who was at the harbour?
Watch: the mayor's speech
See also: Harbour fire
Related stories: Harbour fire; Pier to reopen
Continue reading
Read full story
Story continues below advertisement
Article continues after ad
Skip to main content
[Read more](https://example.org/fire)
**READ MORE:** Harbour fire""",
    "button": """\
Share
Share this article
Share on Facebook
* Share this story
Facebook Twitter WhatsApp Email
Share | Tweet | Print
Share this page: Facebook | X | LinkedIn | Email
Print this page
Log in | Register
12 comments
View comments
Loading…""",
    "label": """\
Advertisement
ADVERTISEMENT
Advertisement - story continues below
Sponsored content
Related articles
RELATED STORIES
Most read
Recommended
More from The Courier
Image caption
Image source, Getty Images
Photo: Ada Moss/Courier
(Image: PA)
Topics: Crime, Aldham
Newsletter sign-up""",
    "failure": """\
Something went wrong - please try again later.
Something went wrong, please try again later
Oops! Something went wrong.
date 2021-03-14 Something went wrong - please try again later.
Sorry, this video is not available.
This video can not be played
Please enable JavaScript
Invalid email
An error has occurred. Please try again""",
    "sign-up": """\
Thank you for signing up to our Politics newsletter.
Thanks for subscribing!
Sign up for our daily Harbour briefing for exclusives, analysis and debate.
Sign up to our free morning newsletter
Subscribe to The Courier's daily newsletter
Get the day's top stories straight to your inbox
Enter your email address
Want more stories like this? Sign up
By signing up you agree to our terms and conditions
I would like to be emailed about offers, events and updates from The Courier.
You can unsubscribe at any time.
Already a subscriber? Log in""",
    "notice": """\
We use cookies to improve your experience.
This site uses cookies.
By continuing to use this site you agree to our use of cookies
Accept all cookies
To view this content, please accept cookies
Cookie policy""",
    "copyright": """\
© 2021 Aldham Courier Ltd. All rights reserved.
Copyright © 2021 Aldham Courier
Copyright 2021 Aldham Courier
All rights reserved.
This material may not be published, broadcast, rewritten or redistributed.
Terms and conditions
Privacy policy""",
    "invitation": """\
Leave a comment
Have your say in the comments below
What do you think? Let us know in the comments
Comments are closed
Join the conversation
Do you have a story? Email us at news@example.org
Have you been affected? Get in touch with us
Contact our newsdesk""",
    "follow us": """\
Follow us on Twitter @courier
Follow The Courier on Facebook
Like us on Facebook
Follow her on Twitter: @amoss""",
    "click here": """\
Click here to read the full report
Click here to subscribe
Tap here to join our WhatsApp group
For more on the fire, click here""",
    "app": """\
Download our app
Download the Courier app today
Get the Courier news app from the App Store
Available on Google Play""",
    "subscription": """\
You have read 2 of 3 free articles this month. Subscribe to The Courier
Subscribe now
This article is for subscribers only
Support local journalism
Start your free trial
You've reached your limit of free articles""",
}

PROSE = [
    "The video is currently being examined by detectives.",
    "There was an error processing the ballots of 300 voters in Leeds.",
    "An error occurred at the count, and Ada Moss was told she had won.",
    "Something went wrong on the night, and nobody at the force would answer.",
    "Want more police on the beat?",
    "By using the website, he had breached the order.",
    "To see this post removed took six weeks.",
    "Already a member of the council, she stood for mayor.",
    "This story may not be over.",
    "Registered in England, the ship sank off Norway.",
    "Company no longer trading after fire",
    "Like Ada Moss on Twitter, the mayor deleted the post.",
    "The charity's newsletter named Ada Moss as its new chair.",
    "Sign up to the pact, Ada Moss told ministers, or lose the grant.",
    '"Sign up for our newsletter," the leaflet said.',
    "Readers of the newsletter complained.",
    "Share prices fell at Holm and Sons.",
    "Related charges against Ada Moss were dropped.",
    "Follow the money, and you will find Ada Moss.",
    "Cookies were sold at the fair by Ada Moss.",
    "Copyright law is to change, Ada Moss announced.",
    "Watch out for Ada Moss in the final.",
    "Advertisement spending fell at the Morning Courier.",
    "Print workers walked out on Monday.",
    "Save our school, parents say",
    "Save this town",
    "Post Office",
    "Post Office inquiry",
    "Video shows officers at the gate",
    "Image of the year",
    "Top story of the day was the fire.",
    "More news is expected on Tuesday.",
    "Comments by the mayor caused anger.",
    "Download speeds in Aldham are the worst in the county.",
    "Get the app, officials urge commuters",
    "Email evidence was shown to the jury.",
    "Have your children had the vaccine?",
    "Become a nurse, Ada Moss tells school leavers",
    "Reuters reported the fire first.",
    "Credit: the debt that grew",
    "Support our troops, says the mayor",
    "Click, a dog from Aldham, won the show.",
    "Thank you for saving my son, says Ada Moss",
    "Register of interests was changed, inquiry hears",
    "X",
    "May",
    "Date set for the trial of Ada Moss",
    "Posted to Cyprus in 1999, he served for ten years.",
    "Updated rules take effect in May.",
    "Published on 14 March 2021, the report names nobody.",
    "Read more books, the minister told children.",
    "14 March 2021",
]


@pytest.mark.parametrize(
    ("kind", "line"),
    [(kind, line) for kind, text in FURNITURE.items() for line in text.split("\n")],
)
def test_furniture_of_every_kind_is_known(kind: str, line: str) -> None:
    assert is_furniture(line), kind


def test_every_kind_in_the_table_has_an_example_here() -> None:
    assert {rule.kind for rule in RULES} == FURNITURE.keys()


@pytest.mark.parametrize("line", PROSE)
def test_the_article_s_own_lines_are_not_furniture(line: str) -> None:
    assert not is_furniture(line)


def marked(text: str) -> list[str]:
    return [text[span.start : span.end] for span in find_furniture(text)]


def test_spans_are_whole_lines_without_their_ends() -> None:
    assert marked("The fire is out.\n  Advertisement \nRain fell.") == ["  Advertisement "]


def test_neighbours_are_one_span_over_the_blank_lines_between_them() -> None:
    text = "Share\n\n \nAdvertisement\nRain fell.\nShare"
    assert marked(text) == ["Share\n\n \nAdvertisement", "Share"]


def test_a_date_label_alone_is_furniture() -> None:
    assert marked("date 2021-03-14\nRain fell.") == ["date 2021-03-14"]


def test_a_dated_line_of_the_article_is_not_furniture() -> None:
    assert marked("date 2021-03-14 The council of Aldham met.") == []


def test_a_prompt_wrapped_over_lines_is_marked_whole() -> None:
    prompt = "Sign up for our daily Harbour briefing for exclusives,\nanalysis and debate."
    assert marked(f"{prompt}\nThe council met.") == [prompt]


def test_a_line_of_prose_below_a_button_is_not_drawn_in() -> None:
    assert marked("Advertisement\nthe council said no.") == ["Advertisement"]


def test_a_wrapped_sentence_that_reports_speech_is_spared() -> None:
    assert marked("Read more books and fewer screens,\nthe mayor told the children.") == []


def test_a_long_line_is_never_furniture() -> None:
    assert marked("Click here to see " + "more " * 100) == []


PIECES = st.sampled_from(
    ["Share", "READ MORE: Ada Moss", "Rain fell on", "aldham.", "", " ", "Advertisement", "© 2021"]
)


@given(st.lists(PIECES).map("\n".join) | st.text(max_size=200))
def test_spans_are_sorted_apart_and_whole_lines_of_the_text(text: str) -> None:
    spans = find_furniture(text)
    ends = [-1, *(span.end for span in spans)]
    for before, span in zip(ends, spans, strict=False):
        assert before < span.start < span.end <= len(text)
        assert span.start == 0 or text[span.start - 1] == "\n"
        assert span.end == len(text) or text[span.end] == "\n"


@given(st.lists(PIECES).map("\n".join))
def test_between_two_spans_there_are_words(text: str) -> None:
    spans = find_furniture(text)
    for one, other in itertools.pairwise(spans):
        assert text[one.end : other.start].strip()


def test_a_text_of_more_prompts_than_any_article_has_is_judged_in_part() -> None:
    text = "Share\n\n" * 60_000
    (span,) = find_furniture(text)
    assert span.start == 0
    assert span.end < len(text) - 1000


def test_a_blank_line_before_furniture_is_no_part_of_it() -> None:
    text = "  \ndate 2021-03-14 Something went wrong"
    assert find_furniture(text) == ((3, len(text)),)
