"""The words that invented news is made of: parts of names, common words, patterns of sentences.

Every surname and every place is put together from parts, so that nobody real is meant. A word in
braces in a pattern is a slot; `prose` says what fills it.
"""

GIVEN = {
    "Ms": (
        "Ada Agnes Amara Anika Beatriz Birgit Carys Chloe Dalia Dorota Edith Elif Esther Farah"
        " Fiona Freya Gita Greta Hana Harriet Ines Ingrid Isla Jodie Joyce Kamila Katya Leila Lena"
        " Lucy Mabel Maeve Maja Marta Mei Mina Nadia Naomi Nora Olga Orla Paula Petra Priya Rosa"
        " Ruth Samira Sana Sigrid Siobhan Sofia Tamsin Tessa Una Vera Wanda Yara Yasmin Zadie Zoe"
    ).split(),
    "Mr": (
        "Aaron Adil Alasdair Amir Anton Arthur Bashir Ben Callum Cem Clive Cyril Daniel Desmond"
        " Dmitri Edgar Emeka Ewan Faisal Felix Gareth George Hamza Henrik Hugo Idris Igor Ivan"
        " Jack Jamal Joel Kamal Karl Kofi Lars Leo Lionel Luca Malik Marek Mateo Ned Nikhil Noel"
        " Omar Oscar Pavel Piers Rafael Ravi Rory Sanjay Silas Stefan Tariq Tobias Umar Victor"
        " Wesley Yusuf"
    ).split(),
}
NICKNAMES = {
    "Agnes": "Aggie", "Beatriz": "Bea", "Edith": "Edie", "Harriet": "Hattie", "Katya": "Kat",
    "Arthur": "Art", "Benjamin": "Ben", "Daniel": "Danny", "Desmond": "Des", "Rafael": "Rafa",
    "Tobias": "Toby", "Victor": "Vic", "Stefan": "Stef", "Samira": "Sam", "Tamsin": "Tam",
}  # fmt: skip
STEMS = (
    "Ald Ard Ash Bald Bar Bel Birk Blen Bram Bren Brin Cald Car Cath Chal Col Cran Crow Dal Dar"
    " Den Dor Drum Dun Eas El Ems Fal Far Fen Fin Gar Gil Glen Gor Gran Hal Har Hax Hel Hol Hur"
    " Ing Kel Ken Kil Kir Lam Lang Lax Led Lin Loch Lud Mal Mar Mel Mer Mor Nar Nether New Nor Oak"
    " Or Pal Pem Pen Pol Quar Rad Ram Red Rod Ros Row Sal Sed Sel Shel Stan Sten Sul Tal Tar Tem"
    " Thor Til Tor Tre Ul Val Ver Wal War Wel Wen Wex Whit Wil Win Wrex Yar"
).split()
ENDINGS = (
    "bank beck borough bourne bridge brook burn by cliff combe cott croft dale den don ency fell"
    " field ford gate grave ham hithe holm house hurst ingham ington keld ker land law leigh lock"
    " low mere minster mont moor more mouth ness ney pool port ridge rigg rock sby set shaw side"
    " stead stoke stone stow thorpe ton tree vale ward ware wath well wick wold wood worth yard"
).split()
FOREIGN = (
    ("Abub Adey Balog Chid Dial Ekw Iber Kamb Mbok Ndar Oko Olad Sey Tamb Uzo".split(),
     "akar ade ango eke emi iru ola ombe onkwe oro ube uma".split()),
    ("Bor Czer Drag Jan Kov Lis Mal Nov Pav Rad Stan Tom Vuk Wal Zab".split(),
     "aczek anski arov chenko enko escu icki ik ov ovic ovsky usz".split()),
    ("Agra Bha Chau Desh Gup Kha Mal Nar Pra Raj Sha Siv Ven Wick".split(),
     "arwal bari dary gopal hotra kar madan mukh ndran pande sekar vati".split()),
    ("Alv Bar Cast Dom Esp Ferr Gal Herr Lor Mend Nav Orti Quir Sal".split(),
     "ana ares arro ejo elho enza era iaga inas ondo osa uera".split()),
)  # fmt: skip
ROLES = (
    "the deputy mayor;the council leader;the chief constable;a spokesman;a spokeswoman;"
    "the shadow minister;the transport secretary;the chief executive;the finance director;"
    "a local resident;the head teacher;the coroner;a campaigner;the union’s regional secretary;"
    "the club’s captain;the director of public health;a professor of hydrology;the harbour master;"
    "the defence barrister;the committee’s chair;a veteran reporter;the constituency’s MP"
).split(";")
RANKS = ("Dr", "Professor", "Councillor", "Judge", "Detective Inspector", "Sergeant")
BODIES = (
    "Borough Council;City Council;Police;University;Hospital Trust;Chamber of Commerce;"
    "Water Company;Housing Association;Harbour Board;Rail Users’ Group;Magistrates’ Court;"
    "United;Athletic;Grammar School;Fire and Rescue Service;Wildlife Trust;Building Society;"
    "Steel Ltd;Energy plc;Media Group;Institute for Public Policy;Law Centre;Food Bank;"
    "Airport Authority;Theatre Company;Residents’ Association;Transport Workers’ Union"
).split(";")
SHORT = {
    "Council": "the council", "Police": "the police", "University": "the university",
    "Trust": "the trust", "Court": "the court", "School": "the school", "Union": "the union",
}  # fmt: skip
SOURCES = (
    "Gazette;Herald;Evening Post;Courier;Chronicle;Observer;Argus;Echo;Mercury;Sentinel;"
    "Advertiser;Daily News;Wire Service;Broadcasting;Online"
).split(";")
NOUNS = (
    "report plan inquiry budget meeting bridge vote scheme hospital road school contract review"
    " flood strike fire court case match season market price rent housing land river harbour"
    " line station train bus cut grant fund tax levy petition protest vigil march campaign"
    " election candidate seat majority coalition amendment bill clause licence permit appeal"
    " verdict sentence charge arrest raid search warrant witness statement evidence footage"
    " camera phone data breach leak memo letter email audit loss profit deal merger takeover"
    " share bond loan debt pension wage offer dispute ballot walkout rota shift ward clinic"
    " vaccine trial study sample survey figure forecast storm gale drought wildfire landslip"
    " sewer pipe reservoir dam turbine pylon grid cable outage tariff bill meter boiler"
    " museum gallery festival concert novel prize broadcast archive manuscript theatre stage"
    " goal penalty injury transfer manager fixture pitch crowd stand tournament medal record"
    " pier ferry quay trawler catch quota lighthouse dune marsh orchard harvest herd vet"
    " parish chapel bell spire crypt charity shelter kitchen donation volunteer appeal raffle"
    " planning appeal easement covenant boundary fence hedge verge lane crossing roundabout"
    " diversion tram depot garage cyclist pedestrian crash collision inquest pathologist"
    " laboratory isotope telescope satellite sensor drone algorithm server outage password"
).split()
ADJECTIVES = (
    "new local public final early late long-awaited independent controversial annual regional"
    " national private joint internal external urgent modest steep rare quiet bitter costly"
    " disputed delayed revised draft emergency temporary permanent voluntary compulsory coastal"
    " rural urban historic derelict contaminated unlicensed overcrowded underfunded popular"
    " unanimous narrow broad sweeping partial confidential unpublished landmark routine"
).split()
VERBS = (
    "approved backed blocked cancelled challenged criticised defended delayed demanded described"
    " dismissed examined extended halted ignored investigated launched opposed overturned paused"
    " praised promised proposed published questioned rejected reopened replaced reviewed scrapped"
    " shelved signed supported suspended unveiled welcomed"
).split()
ADVERBS = "again eventually formally narrowly quietly repeatedly unexpectedly".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = (
    "January February March April May June July August September October November December"
).split()

LEADS = (
    "{First} has {verb} the {adj} {noun} in {place}, {body} said on {day}.",
    "The {adj} {noun} at {place} was {verb} on {day} after {first} intervened.",
    "{Body} has {verb} a {noun} worth {money}, a decision that {first} called “{adj}”.",
    "Questions were raised in {place} on {day} over the {noun} that {body} {verb} in {month}.",
    "{First} and {second} clashed over the {noun} at a {adj} meeting in {place} on {day}.",
    "A {noun} that has divided {place} since {month} was {verb} by {body}.",
)
SENTENCES = (
    "{Person} {verb} the {noun} and said that the {noun} would have to wait until {month}.",
    "According to {body}, the {adj} {noun} will cost {money} over {n} years.",
    "{Person} told {body} that {n} people had {verb} the {noun}.",
    "The {noun}, first {verb} in {month} {year}, is {adj}, and the {noun} more so.",
    "{Other} {adverb} {verb} the {noun}.",
    "In {place}, where {other} grew up, the {noun} has become a {adj} issue.",
    "{Body} declined to comment on the {noun}, but confirmed that {person} had been told.",
    "{Person} and {other} met on {day} to discuss the {noun} and the {noun}.",
    "Nobody from {otherbody} attended, and the {noun} was {adverb} {verb}.",
    "It is understood that {n} entries of the {noun} had been {verb} before the {noun} began.",
    "The {noun} follows a {adj} {noun} in {place}, in which {money} was lost.",
    "{Person}, who {verb} a similar {noun} in {year}, could not be reached.",
    "Residents of {street} have {verb} the {noun} since {month}, when the {noun} was {verb}.",
    "Figures published by {otherbody} show that the {noun} rose by {n} per cent in {year}.",
    "A {tail} near {street} was {verb}, and a {tail} was later found in {place}.",
    "Under the {adj} {noun}, {body} would pay {money} for the {tail} at {place}.",
    "{Other} denies that the {noun} was {verb} by anybody acting for {person}.",
    "{Body} and {otherbody} have until {day} to answer.",
    "The file, numbered {code}, names {person} but not {other}.",
    "He said that {other} had {verb} it. She said that {person} had not.",
)
QUOTES = (
    "“The {noun} is {adj}, and everybody in {place} knows it,” {person} said.",
    "“We {verb} the {noun} because nobody else would,” said {other}.",
    "{Person} said: “I have {verb} {n} of them, and not one {noun} was {adj}.”",
    "“There will be no {noun} before {month},” {person} added, “whatever {otherbody} says.”",
    "“That is simply not a {noun},” {other} replied. “It is a {tail}.”",
    "In a statement, {body} said it was “{adj} and {adj}” and that the {noun} would go on.",
    "“Ask {other},” said {person} when the {noun} was mentioned.",
)
ENDS = (
    "{Body} will meet again on {day}.",
    "The {noun} continues.",
    "{Person} is expected to publish the {noun} in {month}.",
    "Do you know more about this story? Write to the newsdesk.",
)
HEADLINES = (
    "{Surname} {verb} {adj} {noun} in {place}",
    "{Body} {verb} {noun} after {surname} intervenes",
    "{Place} {noun}: what {surname} knew about the {noun}",
    "“{Adj}” {noun} divides {place}",
    "{Surname} and {othersurname} clash over {noun}",
    "How a {tail} brought the {noun} to {place}",
    "{Body} pays {money} for {adj} {noun}",
    "{Noun} at {street} {verb} {adverb}",
    "{Full} on the {adj} {noun} and {othersurname}",
    "{N} days after the {noun}, {place} waits for its {noun}",
)
