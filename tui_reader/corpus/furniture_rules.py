"""The kinds of furniture, as a table: what each looks like, and how long it can be.

A `whole` rule must fit the line from end to end; any other must fit how it opens. `speech` says
that the line is furniture even if somebody is quoted in it (a "READ MORE" line holds a headline).
Every pattern ignores case and is matched against a short line without the marks around it. A
pattern belongs here only if prose hardly ever opens so: "Already a member of the council, she..."
is why "already a member" wants its question mark.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of furniture: its pattern, and the most words its line has.

    `opens` are the words, in lower case, that its lines can begin with; ``-`` stands for a line
    that begins with no letter.
    """

    kind: str
    opens: frozenset[str]
    pattern: re.Pattern[str]
    words: int
    whole: bool = False
    speech: bool = False

    def fits(self, line: str) -> bool:
        """Whether a line of no more than `words` is of this kind, if nobody says anything in it."""
        match = self.pattern.fullmatch if self.whole else self.pattern.match
        return match(line) is not None


def _rule(
    kind: str,
    opens: str,
    *patterns: str,
    words: int = 40,
    whole: bool = False,
    speech: bool = False,
) -> Rule:
    either = "|".join(f"(?:{pattern})" for pattern in patterns)
    pattern = re.compile(either, re.IGNORECASE)
    return Rule(kind, frozenset(opens.split()), pattern, words, whole, speech)


_ON = r"[^.!?]{0,120}"  # on within the sentence
_A_BIT = r"[^.!?]{0,60}"
_STOP = r"[.!?…: ]*"
_OR = r"[ ,|/·•&-]{1,4}(?:and )?"  # between two buttons
_NETWORK = (
    r"(?:facebook|twitter|x|whatsapp|instagram|linkedin|reddit|telegram|bluesky|threads|tiktok"
    r"|youtube|pinterest|messenger)"
)
_LETTER = r"(?:newsletters?|briefings?|bulletins?|e-?mails?|alerts?|updates?|digests?|mailing list)"
_BUTTON = (
    r"(?:share|tweet|pin|print|e-?mail|save|bookmark|post|copy(?: the)? link|comments?|reply"
    rf"|follow|listen|subscribe|log ?in|sign in|sign up|register|like|{_NETWORK})"
)
_PIECE = r"(?:article|story|page|post|video|link|photo|gallery|report|interview|statement)"
_LISTED = (
    r"(?:articles?|stories|story|news|topics?|content|links?|coverage|posts?|reading|videos?|tags?)"
)
_PICTURE = r"(?:image|photo|photograph|picture|video|media)"

RULES: tuple[Rule, ...] = (
    _rule(
        "pointer elsewhere",
        "read see watch listen hear also must recommended further related don more you from",
        r"(?:read|see|watch|listen|hear) (?:more|also|next|now|this(?: next)?)\s?[:|>»›\]]",
        r"(?:also|must|recommended|further) (?:read|watch|reading)\s?[:|>»›]",
        r"(?:see also|related(?: stories| articles| news)?|don[’']t miss|watch|listen)\s?[:|>»›]",
        r"more on this(?: story)?\s?[:|>»›]",
        r"(?:you might also like|from the archives?)\s?[:|>»›]",
        r"(?-i:READ (?:MORE|ALSO|NEXT)|ALSO READ|MUST READ)\b",
        words=45,
        speech=True,
    ),
    _rule(
        "pointer elsewhere",
        "read see find discover view load show continue keep the story article post scroll "
        "swipe skip jump back",
        rf"(?:read|see|find out|discover|view|load|show) more{_STOP}",
        rf"(?:read|find out|discover|view) more (?:about|on|at|from|here|below)\b{_ON}{_STOP}",
        rf"(?:read|view|see|load|show) more (?:stories|news|articles|here|below){_A_BIT}{_STOP}",
        rf"(?:continue|keep) reading(?: (?:below|the main story|here))?{_STOP}",
        rf"(?:read|view|see) (?:the )?(?:full|whole|original|complete) {_PIECE}(?: here)?{_STOP}",
        r"(?:the )?(?:story|article|post) continues (?:below|after)"
        rf"(?: (?:this |the )?(?:advert(?:isement)?|ad|promotion|video|image|gallery))?{_STOP}",
        rf"(?:scroll|swipe) (?:down|up|left|right)(?: (?:to|for){_A_BIT})?{_STOP}",
        r"(?:skip|jump|back) to (?:main |the )?"
        rf"(?:content|navigation|search|footer|top|comments|home ?page){_STOP}",
        words=20,
        whole=True,
    ),
    _rule(
        "button",
        "share tweet pin print e email save bookmark post copy comment comments reply follow "
        "listen subscribe log login sign register like facebook twitter x whatsapp instagram "
        "linkedin reddit telegram bluesky threads tiktok youtube pinterest messenger send "
        "show hide view see read load add leave write join play watch pause replay now "
        "loading buffering playing -",
        rf"(?!x$){_BUTTON}(?:{_OR}{_BUTTON}){{0,12}}{_STOP}",
        rf"(?:share|post|send)(?: this(?: {_PIECE})?)?(?: on| via)?\s?:\s?{_BUTTON}"
        rf"(?:{_OR}{_BUTTON}){{0,12}}{_STOP}",
        r"(?:share|post|save|send|print|e-?mail|copy|tweet|bookmark)(?: on| to| via| by| with)?"
        rf" (?:this(?: {_PIECE})?|the {_PIECE}|{_NETWORK}|e-?mail|friends?)"
        rf"(?: (?:on|to|via|by|with|using) {_A_BIT})?{_STOP}",
        r"\d{1,6} (?:comments?|shares?|likes?|views?|replies|retweets)",
        r"(?:show|hide|view|see|read|load|post|add|leave|write|join)"
        r"(?: (?:all|the|a|your|more|\d{1,6}))? (?:comments?|replies|discussion|conversation|reply)"
        rf"{_STOP}",
        rf"(?:play|watch|pause|replay) (?:video|audio|the video|clip|again){_STOP}",
        rf"(?:now )?(?:loading|buffering|playing){_STOP}",
        words=14,
        whole=True,
    ),
    _rule(
        "label",
        "advert adverts advertisement advertisements advertising sponsored promoted paid "
        "related more similar recommended trending featured popular top latest other "
        "suggested most editor editors what you read up don in image images photo photos "
        "photograph photographs picture pictures pic video media credit getty pa reuters afp "
        "ap alamy shutterstock istock istockphoto topics tags filed newsletter newsletters",
        rf"(?:advert(?:isement)?s?|advertising|sponsored(?: content| by {_A_BIT})?){_STOP}",
        r"advertisement ?[-–—:|] ?(?:story|article|scroll|continue) [a-z ]{1,30}[. ]*",
        rf"more from (?:the|our|this|your) {_A_BIT}:?|newsletters?(?: sign-?up)?",
        rf"(?:promoted(?: content| stories)?|paid content){_STOP}",
        r"(?:(?:more )?related|more|similar|recommended|trending|featured|popular|top|latest|other"
        rf"|suggested) {_LISTED}(?: (?:from|on|in|about) {_A_BIT})?:?",
        r"(?:most (?:read|popular|viewed|watched|shared)|editors?[’']?s? picks?|trending(?: now)?"
        r"|recommended(?: for you)?|more on this(?: story)?|more like this|what to read next"
        r"|you (?:may|might)(?: also)? (?:like|be interested in)|read next|up next|don[’']t miss"
        r"|in case you missed it):?",
        rf"{_PICTURE}(?: (?:caption|source|credit|copyright|gallery)s?)?:?",
        rf"{_PICTURE} (?:source|credit|copyright)\s?[:,/] ?{_A_BIT}",
        r"(?:images?|photos?|photographs?|pictures?|pic|credit|getty images)\s?[:/] ?"
        r"(?-i:[A-Z@])[^.!?:]{0,60}",
        r"(?:getty(?: images)?|pa (?:media|wire|images)|reuters|afp|ap photo|alamy|shutterstock"
        r"|istock(?:photo)?)(?: ?/ ?[\w .]{1,40})?",
        rf"(?:topics|tags|filed under)\s?:{_ON}",
        words=14,
        whole=True,
    ),
    _rule(
        "failure",
        "oops something sorry there an a this the please you to enable turn allow your "
        "javascript invalid",
        r"(?:oops[!,. ]{1,3})?something (?:went|has gone) wrong"
        r"(?:[.!…]*$|\s?[.,:;!–—-]{1,3}\s?(?:please|try|sorry|we)\b)",
        r"(?:sorry, )?(?:there was |there has been )?an? (?:unexpected |unknown )?(?:error|problem)"
        r"(?: has)? (?:occurred(?:[.,!…]|$| while processing)"
        r"|(?:loading|processing|submitting|with) (?:your|this)\b)",
        rf"(?:sorry, )?(?:this|the) (?:{_PIECE}|content|audio|clip|media|programme) "
        r"(?:is (?:not|no longer|currently not)|isn[’']t|can ?not be|can[’']t be|could not be) "
        r"(?:available|supported|played|loaded|found|displayed|viewed|shown)\b",
        r"(?:please |you need to |to [^.]{1,40}, )?(?:enable|turn on|allow) (?:javascript|cookies)",
        r"(?:your browser|javascript) (?:does ?n[o’']t|does not|is (?:not|disabled|out of date))",
        r"please (?:try again(?: later)?|enter a valid|check your (?:e-?mail|inbox)|log ?in|sign in"
        r"|subscribe|refresh)\b",
        r"invalid e-?mail\b",
        words=30,
    ),
    _rule(
        "sign-up",
        "thank thanks many you click sign subscribe register opt get receive have want enter "
        "add confirm by when we i no not maybe already don do forgot forgotten",
        r"(?:many )?(?:thanks?(?: you)?) for (?:signing up|subscribing|registering|joining us)\b",
        r"you(?: have|[’']ve) (?:successfully )?(?:signed up|subscribed|unsubscribed|registered)\b",
        r"(?:sign up|subscribe|register|opt in)(?: now| today| here| free)?"
        rf"(?: to| for| and| with)\b{_ON}\b(?:{_LETTER}|headlines|stories|exclusives|inbox)\b",
        rf"(?:get|receive|have|want)\b{_ON}\byour (?:inbox|e-?mail)\b",
        rf"(?:get|receive) (?:our|the|all the|your|free|daily|weekly)\b{_A_BIT}\b{_LETTER}\b",
        r"want (?:more|all|the latest)(?: of)?(?: our| the)? (?:stories|news|headlines|like this)"
        rf"{_A_BIT}\?",
        r"(?:enter|add|confirm) (?:your|an|a valid) e-?mail\b",
        r"(?:by|when you) (?:sign(?:ing)? up|subscrib(?:e|ing)|register(?:ing)?|click(?:ing)?"
        rf"|enter(?:ing)?|provid(?:e|ing)|submit(?:ting)?)\b{_A_BIT}"
        r"\b(?:you|i) (?:agree|consent|accept|confirm|acknowledge|will receive|may receive)\b",
        r"we (?:will )?(?:use your (?:sign-?up|e-?mail|details|data)|never share your)\b",
        rf"we(?: will|[’']ll) send you\b{_A_BIT}\b{_LETTER}\b",
        rf"i (?:would like|want|agree|consent) to (?:be e-?mailed|receive|get)\b{_ON}"
        rf"\b(?:offers?|promotions?|{_LETTER})\b",
        r"you can (?:unsubscribe|opt out at any time|change your preferences)\b",
        r"(?:no thanks|not now|maybe later)(?:, close)?[.! ]*$",
        r"already (?:a |an )?(?:subscriber|member|subscribed|registered)(?:\s?\?|,? (?:log|sign) )",
        r"already have an account\b|(?:don[’']t|do not) have an account\b",
        r"forgot(?:ten)? (?:your )?password\b",
        words=45,
    ),
    _rule(
        "notice",
        "we our this by accept reject manage allow cookie privacy the to",
        r"(?:we|we and our partners|our partners|(?:this|our) (?:site|website|page))\b"
        rf"{_A_BIT}\b(?:uses?|using|set|store) cookies\b",
        rf"by (?:continuing|using|browsing|accepting)\b{_A_BIT}\b(?:site|website|browse|cookies)\b"
        rf"{_A_BIT}\byou\b",
        r"(?:accept|reject|manage|allow)(?: all| my| your)? "
        r"(?:cookies|cookie (?:settings|preferences)|preferences)\b",
        r"(?:cookie|privacy) (?:policy|settings|notice|preferences)"
        r"(?: (?:and|&|[|·•]) [\w &|·•]{1,40})?[. ]*$",
        r"(?:this|the) (?:site|form|page) is protected by recaptcha\b",
        r"to (?:view|see|show|watch|play) this (?:content|video|post|tweet|page),? "
        r"(?:please|you|click|enable|accept|sign|log|visit|allow)\b",
        words=60,
    ),
    _rule(
        "copyright",
        "c copyright all this terms privacy registered company -",
        r"©|\(?c\) ?\d{4}|copyright\s?(?:©|\(c\)|\d{4}|:)|all (?:rights|content) reserved",
        r"this (?:material|article|content|story) (?:may not be (?:published|broadcast|reproduced"
        r"|rewritten|copied|used|redistributed)|was (?:originally|first) published (?:on|in|by|at)"
        r"|is (?:licensed|republished|copyright))\b",
        r"(?:terms (?:and conditions|of (?:use|service))|terms & conditions|privacy policy)"
        rf"(?: (?:and|&|apply){_A_BIT})?[. ]*$",
        r"registered (?:in england|office|number)[^.!?]{0,20}(?:[:\d]|no\.?\b|number)",
        r"company (?:no\.?|number):? ?\d",
        words=50,
    ),
    _rule(
        "invitation",
        "leave post add write share have what do tell let comments join are were did got "
        "contact e email message get",
        r"(?:leave|post|add|write|share) (?:a|your|us a) "
        r"(?:comment|reply|thoughts|views|opinion)\b",
        r"(?:have|what[’']s) your (?:say|view|opinion)\b",
        r"(?:what do you think|do you agree|tell us|let us know)\b[^.]{0,120}"
        r"\b(?:comments?|below|e-?mail|@\w)",
        r"comments (?:on this (?:article|story) )?(?:are|have been|is) "
        r"(?:now )?(?:closed|disabled|moderated|turned off)\b",
        r"join the (?:conversation|discussion|debate)\b",
        r"(?:have you|do you|are you|were you|did you|got)\b[^.?!]{0,100}\?[^.]{0,60}"
        r"\b(?:e-?mail|contact|get in touch|call|message|whatsapp|text|write to|tell) "
        r"(?:us|our|the newsdesk|\S{1,40}@|on|with us|your)",
        r"(?:contact|e-?mail|message) (?:us|our newsdesk|the newsdesk|our news team)"
        r"(?: (?:at|on|by|via|with)\b|$)",
        r"get in touch with (?:us|our)\b",
        words=50,
    ),
    _rule(
        "follow us",
        "follow like join find connect you to",
        rf"(?:follow|like|join|find|connect with) (?:us|our|@\w{{1,30}})\b{_A_BIT}"
        rf"\b(?:on|at|via) {_NETWORK}\b",
        rf"follow [\w.’' -]{{1,40}} (?:on|at|via) {_NETWORK}\b",
        rf"(?:follow|like) (?:us|@\w{{1,30}})\b{_A_BIT}$",
        r"(?:you can |to )?follow (?:him|her|them|me|the author)(?: here|:| at @| @)",
        words=30,
    ),
    _rule(
        "click here",
        "please click tap for to",
        r"(?:please )?(?:click|tap) (?:here|below|the (?:link|button|image|picture)|this link"
        r"|on the (?:link|image|button)|to (?:share|enlarge|expand|subscribe|copy|print|email|play"
        r"|view|read|see|join|sign|follow|open))\b",
        r"(?:for more|to (?:read|see|view|watch|find out|sign up|subscribe|join|buy|donate))\b"
        rf"{_ON}\b(?:click|tap)(?: on)? (?:here|below|the|this)\b",
        words=35,
    ),
    _rule(
        "app",
        "download downloaded get install try open available app google",
        r"(?:download|get|install|try|open) (?:our|the|this|your)(?: [\w’'&-]{1,20}){0,5} "
        r"apps?\b(?!,)[^.]{0,80}[. ]*$",
        r"(?:available|download(?:ed)?|get it)(?: \w{1,12}){0,2} (?:on|from|at|in) (?:the )?"
        r"(?:app store|google play|itunes)\b",
        rf"(?:app store|google play)(?:{_OR}(?:app store|google play))?$",
        words=25,
    ),
    _rule(
        "subscription",
        "to continue keep subscribe this the support back fund become join start begin claim "
        "try you unlimited",
        rf"(?:to )?(?:continue|keep) reading\b{_A_BIT}\b(?:subscribe|register|sign|log|account)\b",
        r"subscribe(?: now| today| here| free| to (?:our|us|read|continue|unlock|get|keep)\b"
        r"|[.! ]*$)",
        r"(?:this|the) (?:article|story|content|page) is (?:only )?(?:available )?(?:only )?"
        r"(?:for|to) (?:our )?(?:subscribers|members|registered)",
        r"(?:support|back|fund) (?:our|independent|local|quality|great|this)(?: \w{1,15}){0,2} "
        r"(?:journalism|newsroom|newspaper|reporting)\b",
        r"(?:become|join as) a(?: [\w ]{1,20})? (?:member|subscriber|supporter|patron)\b"
        rf"{_A_BIT}[.! ]*$",
        r"(?:start|begin|claim|try) (?:your|a|our) (?:free |\d+-\w+ )?(?:trial|subscription)\b",
        r"(?:you have|you[’']ve) (?:now )?read \d{1,3} of \d{1,3} free (?:articles|stories)\b",
        r"(?:you have|you[’']ve) (?:now )?(?:reached your|read your|used (?:all )?your|\d{1,3}|no) "
        r"(?:limit|free|last|articles?|monthly)\b",
        rf"unlimited (?:digital )?access(?: to {_A_BIT})?$",
        words=40,
    ),
)
