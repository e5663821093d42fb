"""Saved pages in the ways that news sites write them, and what of each is the article.

The news is invented. Every page has a bar of links, a notice about cookies, prompts, captions and
links to other stories, in other places of other elements each time.
"""

from __future__ import annotations

from typing import NamedTuple


class Page(NamedTuple):
    """A page: its markup, and what is to be found: the paragraphs of the body, and furniture."""

    html: str
    title: str
    author: str
    date: str
    site: str
    body: tuple[str, ...]
    furniture: tuple[str, ...]


LINKS = ("Home", "Weather", "Football fixtures", "Subscribe now", "Jobs in the county")
COOKIES = "We and our 812 partners store cookies on your device to show you adverts."
NEWSLETTER = "Get the day's headlines in your inbox every morning at seven."
RELATED = ("Bakery that fed the miners shuts after 140 years", "Ten walks for a wet Sunday")
FURNITURE = (COOKIES, NEWSLETTER, *RELATED, *LINKS[1:])
BAR = "<nav><ul>" + "".join(f"<li><a href='/{n}'>{n}</a></li>" for n in LINKS) + "</ul></nav>"
NOTICE = (
    f"<div id='cookie-banner' class='consent'><p>{COOKIES}</p><button>Accept all</button></div>"
)
PROMPT = f"<div class='newsletter-signup'><p>{NEWSLETTER}</p><input name='email'></div>"
MORE = (
    "<aside class='related'><h3>More on this story</h3><ul>"
    + "".join(f"<li><a href='/s/{n}'>{n}</a></li>" for n in RELATED)
    + "</ul></aside>"
)

FERRY = (
    "The chain ferry at Pendle Hythe will not run before Easter, its owners said on Thursday,"
    " after divers found a crack as long as a man's arm in the hull.",
    "Ottoline Farrant, who has run the company since 2009, told islanders at a crowded meeting"
    " that she was “sorry, and angry with myself”.",
    "“We had it surveyed in June and were told it was sound,” she said. “It was not sound.”",
    "Some 340 pupils cross the water every day. Hythe Council is to hire two buses, at a cost of"
    " £4,100 a week, until the ferry is back.",
    "Why was the crack not seen?",
    "Desmond Achterberg, the surveyor, did not answer calls. His firm, Achterberg &amp; Lisle, said"
    " that it “does not comment on single vessels”.",
    "The Marine Safety Board has opened an inquiry, which is to report in May.",
)


def paragraphs(texts: tuple[str, ...], opening: str = "<p>", closing: str = "</p>") -> str:
    """The texts, each in an element."""
    return "\n".join(f"{opening}{text}{closing}" for text in texts)


def _broadsheet() -> Page:
    body = (
        paragraphs(FERRY[:2])
        + "<figure><img src='f.jpg'><figcaption>The ferry in 2019. Photograph: Ivo Penhallow"
        "</figcaption></figure>"
        + paragraphs(FERRY[2:4])
        + f"<h2>{FERRY[4]}</h2>"
        + paragraphs(FERRY[5:])
    )
    return Page(
        f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
        <title>Ferry will not run before Easter | The Hythe Courier</title>
        <meta property="og:title" content="Ferry will not run before Easter">
        <meta property="og:site_name" content="The Hythe Courier">
        <meta name="author" content="Rosalind Quayle">
        <meta property="article:published_time" content="2023-02-09T18:04:00Z">
        <link rel="canonical" href="https://courier.example/2023/feb/09/ferry">
        <script>var ads = {{"p": "<p>Not text at all.</p>"}};</script><style>p {{}}</style></head>
        <body>{NOTICE}<header>{BAR}</header><main><article><h1>Ferry will not run before Easter</h1>
        <address>By <a rel="author">Rosalind Quayle</a></address>
        <time datetime="2023-02-09">9 February 2023</time>{body}</article>{MORE}{PROMPT}</main>
        <footer><p>© 2023 Hythe Courier Ltd. All rights reserved.</p></footer></body></html>""",
        "Ferry will not run before Easter", "Rosalind Quayle", "2023-02-09", "The Hythe Courier",
        FERRY, (*FURNITURE, "All rights reserved"),
    )  # fmt: skip


ARENA = (
    "Furious traders have blasted plans for a £60m arena in the middle of Thrapsley.",
    "The glass-and-steel “bowl”, backed by soap star turned developer Kit Marchetti, would seat"
    " 9,000 and tower over the old cattle market.",
    "Butcher Len Oyelaran, 61, said: “They'll be parking in my shop next.”",
    "He added: “Nobody asked us. Nobody ever asks us.”",
    "But Mr Marchetti hit back last night, insisting that 700 jobs would follow.",
    "“I was born four streets from here,” he said. “I want this town on the map.”",
    "A vote is due on November 3.",
)


def _tabloid() -> Page:
    inside = "".join(
        f'<div class="text-wrapper"><p>{text}</p></div>'
        + (f'<div class="read-more-inline"><a href="#">{RELATED[0]}</a></div>' if n == 2 else "")
        + (f'<div class="ad-slot">Advertisement</div>{PROMPT}' if n == 4 else "")
        for n, text in enumerate(ARENA)
    )
    return Page(
        f"""<html><head><title>'Nobody asked us': traders' fury at £60m arena - Daily Thrapsley
        </title><meta property="og:title" content="'Nobody asked us': traders' fury at £60m arena">
        <meta property="og:site_name" content="Daily Thrapsley">
        <script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle",
        "headline":"'Nobody asked us': traders' fury at £60m arena",
        "datePublished":"2024-10-21T07:30:00+01:00",
        "author":[{{"@type":"Person","name":"Jaz Wren"}}],
        "publisher":{{"@type":"Organization","name":"Daily Thrapsley"}}}}</script></head><body>
        <div class="top-bar">{BAR}</div><div class="wrap"><div class="article">
        <h1 class="headline">'Nobody asked us': traders' fury at £60m arena</h1>
        <div class="article-meta"><span class="author">Jaz Wren</span></div>
        <div class="article-body">{inside}</div><div class="social-share">Share Tweet Mail</div>
        <div class="comments"><p>dave_t: about time this dump got something</p></div></div>
        <div class="sidebar">{MORE}</div></div>{NOTICE}</body></html>""",
        "'Nobody asked us': traders' fury at £60m arena", "Jaz Wren", "2024-10-21",
        "Daily Thrapsley", ARENA, (*FURNITURE, "about time this dump"),
    )  # fmt: skip


CHOIR = (
    "A choir of lorry drivers is to sing at the cathedral this Saturday.",
    "The Axle Harmony Club, formed in a lay-by on the A38 by Bronagh Delacourt, has 43 members.",
    "“You are alone in that cab for eleven hours,” she said. “So you may as well sing.”",
    "Tickets are free. Doors open at 6.30pm.",
)


def _weblog() -> Page:
    return Page(
        f"""<!doctype html><html lang="en"><head><title>Lorry drivers to sing at cathedral –
        Westmarch Echo</title><meta property="og:site_name" content="Westmarch Echo">
        <meta property="article:published_time" content="2022-12-14T09:00:00+00:00"></head>
        <body class="single-post"><div id="page"><div id="masthead">{BAR}</div>
        <div id="primary"><article class="post-88 post type-post"><header class="entry-header">
        <h1 class="entry-title">Lorry drivers to sing at cathedral</h1>
        <span class="byline">by <span class="author vcard"><a class="url fn n" rel="author"
        href="/author/t">Tamsin Okafor</a></span></span></header>
        <div class="entry-content">{paragraphs(CHOIR)}
        <div class="sharedaddy"><h3>Share this:</h3><a>Facebook</a></div></div>
        <div class="author-bio"><p>Tamsin covers the arts and keeps bees.</p></div></article>
        <div id="comments" class="comments-area"><h2>2 thoughts</h2><ol><li><p>Lovely news, well
        done all.</p></li></ol></div></div><div id="secondary" class="widget-area">{MORE}{PROMPT}
        </div></div>{NOTICE}</body></html>""",
        "Lorry drivers to sing at cathedral", "Tamsin Okafor", "2022-12-14", "Westmarch Echo",
        CHOIR, (*FURNITURE, "Lovely news", "keeps bees"),
    )  # fmt: skip


FLOOD = (
    "This is the end of our coverage for tonight. Thank you for reading.",
    "The Environment Office has lifted the last of nine warnings on the Teasel, but says the river"
    " will stay high until Monday.",
    "Chief Superintendent Maud Ellery says three people are still not accounted for.",
    "“We are not going to stop looking tonight,” she tells reporters outside Brackley Hall.",
    "Army lorries have reached Nether Poole, which had been cut off since noon.",
    "A reader, Hamid, sends word that the Plough has opened its upper floor to families.",
    "The water is over the second step of the town hall. Here is what we know so far:",
    "More than 2,000 homes are without power",
    "All trains between Brackley and Sale are cancelled",
    "Good afternoon and welcome. Rain has been falling on the Teasel valley for 30 hours.",
)


def _live() -> Page:
    posts = (
        FLOOD[:1], FLOOD[1:2], FLOOD[2:4], FLOOD[4:5], FLOOD[5:6],
        (FLOOD[6], f"<ul><li>{FLOOD[7]}</li><li>{FLOOD[8]}</li></ul>"), FLOOD[9:],
    )  # fmt: skip
    written = "".join(
        f"""<div class="block live-post" id="b{n}"><p class="block-time"><time
        datetime="2024-01-02T{21 - n}:15:00Z">{21 - n}.15 GMT</time></p>
        <h2 class="block-title">Update {7 - n}</h2><div class="block-elements">
        {"".join(t if t.startswith("<ul") else f"<p>{t}</p>" for t in post)}</div></div>"""
        + (PROMPT if n == 3 else "")
        for n, post in enumerate(posts)
    )
    return Page(
        f"""<!DOCTYPE html><html lang="en"><head><title>Floods: three missing – as it happened
        </title><meta property="og:title" content="Floods: three missing – as it happened">
        <meta property="og:site_name" content="The Northern Ledger">
        <meta name="author" content="Piers Adeyemi">
        <meta property="article:published_time" content="2024-01-02T14:00:00Z">
        <script type="application/ld+json">{{"@type":"LiveBlogPosting","headline":
        "Floods: three missing – as it happened"}}</script></head><body>{BAR}{NOTICE}
        <main><h1>Floods: three missing – as it happened</h1>
        <div class="live-blog" itemprop="articleBody">{written}</div>{MORE}</main></body></html>""",
        "Floods: three missing – as it happened", "Piers Adeyemi", "2024-01-02",
        "The Northern Ledger", FLOOD, FURNITURE,
    )  # fmt: skip


WHEAT = (
    "MARROWGATE, March 6 (Intercom) - Wheat fell to its lowest price in five years on Wednesday"
    " after Velland said it would let its export tax lapse.",
    "The May contract on the Marrowgate exchange lost 3.1 percent to 412.25 crowns a tonne by"
    " 1402 GMT.",
    "“It is a flood,” said Ulrike Sandoval, an analyst at Corbel Bank. “And there is no ark.”",
    "Velland, the second-largest exporter, has 11 million tonnes in store, figures from the"
    " Grains Council show.",
    "(Reporting by Teodor Lasky; Editing by Fen Abara)",
)


def _wire() -> Page:
    items = "".join(
        f'<p data-testid="paragraph-{n}" class="x1a_b">{t}</p>' for n, t in enumerate(WHEAT)
    )
    return Page(
        f"""<html lang="en"><head><title>Wheat at five-year low | Intercom</title>
        <meta property="og:title" content="Wheat at five-year low as Velland drops tax">
        <meta property="og:site_name" content="Intercom">
        <meta name="article:author" content="Teodor Lasky">
        <meta property="og:article:published_time" content="2024-03-06T14:05:11Z">
        <script type="application/ld+json">{{"@type":"NewsArticle","datePublished":
        "2024-03-06T14:05:11Z","author":{{"@type":"Person","name":"Teodor Lasky"}}}}</script></head>
        <body><div class="x9">{BAR}</div><div class="x2"><div class="x3"><h1 class="x7">Wheat at
        five-year low as Velland drops tax</h1><div class="x8">{items}</div></div>
        <div class="x5">{MORE}{PROMPT}</div></div>{NOTICE}</body></html>""",
        "Wheat at five-year low as Velland drops tax", "Teodor Lasky", "2024-03-06", "Intercom",
        WHEAT, FURNITURE,
    )  # fmt: skip


TALK = (
    "Imre Halloran, 58, has mended the clocks of the northern railways since he was a boy. He talks"
    " to us about time, tea and the end of the pendulum.",
    "When did you first hold a watch?",
    "My aunt's, at four. I took it apart under the table. She said: put it back.",
    "And did you?",
    "It took me until I was nine.",
    "Is there a clock you are afraid of?",
    "The one at Sallow Junction. It has killed two men, which is two more than I have.",
    "A clock is a promise. You do not mend it for the railway.",
    "Find out when it stopped",
    "Find out who wound it",
    "Only then open the case",
)


def _interview() -> Page:
    said = "".join(
        f"<p><strong>{text}</strong></p>" if text.endswith("?") else f"<p>{text}</p>"
        for text in TALK[1:7]
    )
    return Page(
        f"""<!DOCTYPE html><html><head><title>‘A clock is a promise’ - Signal Magazine</title>
        <meta property="og:site_name" content="Signal Magazine"><meta name="author"
        content="Beatrix Nwosu"><meta name="date" content="2021-08-01"></head><body>
        <header role="banner">{BAR}</header><div role="main"><article>
        <h1>‘A clock is a promise’</h1>
        <p class="standfirst">{TALK[0]}</p>{said}<blockquote><p>{TALK[7]}</p></blockquote>
        <p>His three rules are on the wall:</p><ol>{paragraphs(TALK[8:], "<li>", "</li>")}</ol>
        </article></div>{MORE}{NOTICE}<footer>{PROMPT}</footer></body></html>""",
        "‘A clock is a promise’", "Beatrix Nwosu", "2021-08-01", "Signal Magazine",
        (*TALK, "His three rules are on the wall:"), FURNITURE,
    )  # fmt: skip


MINE = tuple(
    text
    for n, name in enumerate(("Cornelia Abbas", "Wystan Mbeki", "Ffion Castellano", "Ravi Thorne"))
    for text in (
        f"In the {('first', 'second', 'third', 'fourth')[n]} winter after the mine closed, {name}"
        " walked up to the gate every morning as if the siren had gone, and stood there until the"
        " rooks got up. Nobody in the village of Garrow Top asked why; half of them had done it.",
        f"“You do not lose a job,” {name.split()[0]} says now, turning a cup on its saucer. “You"
        " lose the day it was in.” The company, Pallister Coal, paid eleven weeks and a clock.",
        f"What was promised in year {n + 1}",
        "The report by the County Audit Office runs to 212 pages, and on none of them is there a"
        f" name. It counts {n + 3} promises of new work, and {n} kept.",
    )
)


def _long_read() -> Page:
    inside = "".join(
        f"<h3>{text}</h3>" if text.startswith("What was") else f"<p>{text}</p>" for text in MINE
    )
    return Page(
        f"""<!DOCTYPE html><html lang="en"><head><title>The day it was in</title>
        <script type="application/ld+json">{{"@context":"https://schema.org","@graph":[{{"@type":
        "WebPage","name":"x"}},{{"@type":"ReportageNewsArticle","headline":"The day it was in",
        "datePublished":"2019-11-30","author":{{"name":"Saoirse Lindqvist"}},"publisher":{{"name":
        "The Long Paper"}}}}]}}</script><meta property="og:site_name" content="The Long Paper">
        </head><body>{NOTICE}{BAR}<section class="story"><h1>The day it was in</h1>
        <p class="byline">By Saoirse Lindqvist</p><div class="story__body">{inside}</div></section>
        <section class="recirc">{MORE}</section>{PROMPT}</body></html>""",
        "The day it was in", "Saoirse Lindqvist", "2019-11-30", "The Long Paper", MINE, FURNITURE,
    )  # fmt: skip


POST = (
    "The Post Office in Market Square is to close on June 30 after 112 years.",
    "Postmistress Edwina Clegg said she was “heartbroken” for the old people of the town.",
    "MP Barnaby Ostrander has written to the minister, and a petition has 1,900 names.",
    "The nearest office will be in Cold Ashby, seven miles away.",
)


def _old() -> Page:
    return Page(
        f"""<html><head><title>Post Office to close</title>
        <meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"></head>
        <body bgcolor="#ffffff"><table width="760"><tr><td colspan="3">
        {" | ".join(f'<a href="x.htm">{n}</a>' for n in LINKS)}</td></tr><tr><td width="120"
        valign="top">{"<br>".join(f'<a href="y.htm">{n}</a>' for n in RELATED)}</td>
        <td valign="top"><font size="5"><b>Post Office to close</b></font><br><br>
        <font size="2">{"<br><br>".join(POST)}</font></td><td width="140">{PROMPT}</td></tr>
        <tr><td colspan="3"><font size="1">{COOKIES}</font></td></tr></table></body></html>""",
        "Post Office to close", "", "", "", POST, FURNITURE,
    )  # fmt: skip


GOAT = (
    "A goat that had been on the roof of Stannery library since Tuesday came down by itself today.",
    "“She wanted the tulips,” said caretaker Osric Vane.",
)


def _short() -> Page:
    teasers = "".join(
        f"<div class='card'><a href='/{n}'><h3>{t}</h3><p>{t}: what happened next.</p></a></div>"
        for n, t in enumerate(RELATED * 6)
    )
    return Page(
        f"""<!DOCTYPE html><html lang="en"><head><title>Library goat is down</title>
        <meta property="og:title" content="Library goat is down"><meta property="og:site_name"
        content="Stannery Live"><meta property="article:published_time" content="2025-04-18">
        <meta name="author" content="Minnie Stroud"></head><body>{BAR}{NOTICE}<article>
        <h1>Library goat is down</h1>{paragraphs(GOAT)}</article><div class="most-read">{teasers}
        </div>{PROMPT}</body></html>""",
        "Library goat is down", "Minnie Stroud", "2025-04-18", "Stannery Live", GOAT, FURNITURE,
    )  # fmt: skip


EGLISE = (
    "Le conseil municipal de Saint-Aubin a voté mercredi soir la démolition de la halle, malgré"
    " l'opposition de plusieurs centaines d'habitants.",
    "« C'est une page qui se tourne », a déclaré la maire, Solène Kervadec, à l'issue du vote.",
    "L'association Les Amis de la halle, présidée par Mathurin Delorme, annonce un recours.",
    "Les travaux doivent commencer en septembre.",
)


def _french() -> Page:
    return Page(
        f"""<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8">
        <title>La halle sera démolie - Le Phare</title>
        <meta property="og:title" content="La halle sera démolie">
        <meta property="og:site_name" content="Le Phare"><meta name="author" content="Anaïs Boutin">
        <meta property="article:published_time" content="2023-06-15T06:00:00+02:00"></head><body>
        <header>{BAR}</header><div class="didomi">{COOKIES}</div><div class="c-article">
        <h1>La halle sera démolie</h1><div class="c-body">
        {"".join(f'<div class="c-paragraph">{t}</div>' for t in EGLISE)}</div></div>{MORE}{PROMPT}
        </body></html>""",
        "La halle sera démolie", "Anaïs Boutin", "2023-06-15", "Le Phare", EGLISE, FURNITURE,
    )  # fmt: skip


PAGES = {
    "broadsheet": _broadsheet(), "tabloid": _tabloid(), "weblog": _weblog(), "live": _live(),
    "wire": _wire(), "interview": _interview(), "long read": _long_read(), "old": _old(),
    "short": _short(), "french": _french(),
}  # fmt: skip
