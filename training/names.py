"""Names to make training text from: people put together by culture, and what bodies are called by.

Places are real towns, so that they are learnt as such; words and trades make firms that do not
exist.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from training.cultures import CULTURES, Culture, listed

if TYPE_CHECKING:
    import random


_WEIGHTS = [3.0 if name in ("british", "words") else 1.0 for name in CULTURES]


@dataclass(frozen=True, slots=True)
class Person:
    """A made-up person: the parts of the name and how it is written in full."""

    given: str
    family: str
    full: str


def _east(_: Culture, given: str, family: str, __: random.Random) -> Person:
    return Person(given, family, f"{family} {given}")


def _double(culture: Culture, given: str, family: str, chance: random.Random) -> Person:
    second = chance.choice(culture.family)
    joint = chance.choice((" ", " ", " ", " y ", "-"))
    both = f"{family}{joint}{second}"
    return Person(given, chance.choice((family, family, both)), f"{given} {both}")


def _given(_: Culture, given: str, family: str, __: random.Random) -> Person:
    return Person(given, given, f"{given} {family}")


def _three(culture: Culture, given: str, family: str, chance: random.Random) -> Person:
    return Person(given, given, f"{given} {chance.choice(culture.given)} {family}")


def _bin(culture: Culture, given: str, family: str, chance: random.Random) -> Person:
    father = chance.choice(culture.given)
    draw = chance.random()
    if draw < 0.25:
        joint = chance.choice(("bin", "bin", "ibn", "bint", "Bin"))
        return Person(given, family, f"{given} {joint} {father} {family}")
    if draw < 0.4:
        return Person(given, family, f"{given} {father} {family}")
    return Person(given, family, f"{given} {family}")


_STYLED = 0.75  # of the people of such cultures; the rest are written as in the west
_STYLES = {"east": _east, "double": _double, "given": _given, "three": _three, "bin": _bin}


def person(chance: random.Random) -> Person:
    """A person of some culture, sometimes double-barrelled, with initials or a middle name."""
    culture = chance.choices(list(CULTURES.values()), _WEIGHTS)[0]
    given, family = chance.choice(culture.given), chance.choice(culture.family)
    if culture.style != "west" and chance.random() < _STYLED:
        return _STYLES[culture.style](culture, given, family, chance)
    draw = chance.random()
    if draw < 0.10:
        family = f"{family}-{chance.choice(chance.choice(list(CULTURES.values())).family)}"
    elif draw < 0.15:
        other = chance.choice(culture.given)
        return Person(given, family, f"{given} {other} {family}")
    elif draw < 0.20:
        initial = chance.choice("ABCDEFGHJKLMPRSTW")
        dot = chance.choice(("", "."))
        return Person(given, family, f"{given} {initial}{dot} {family}")
    elif draw < 0.25:
        letters = [chance.choice("ABCDEFGHJKLMPRSTW") for _ in range(chance.choice((1, 2, 2)))]
        style = chance.choice((("", " "), (".", " "), (".", ""), ("", "")))
        initials = style[1].join(letter + style[0] for letter in letters)
        return Person(family, family, f"{initials} {family}")
    elif draw < 0.27:
        given = f"{given}-{chance.choice(culture.given)}"
    elif draw < 0.28:
        return Person(
            given, family, f"{given} {family} {chance.choice(('Jr', 'Jr.', 'III', 'Sr'))}"
        )
    return Person(given, family, f"{given} {family}")


PLACES = listed(
    "Aberdeen,Ashford,Barnsley,Basildon,Bath,Bedford,Belfast,Birmingham,Blackburn,Blackpool,"
    "Bolton,Bradford,Brighton,Bristol,Burnley,Bury,Calderdale,Cambridge,Camden,Canterbury,"
    "Cardiff,Carlisle,Chelmsford,Cheltenham,Chester,Clitheroe,Cornwall,Coventry,Crewe,Croydon,"
    "Cumbria,Darlington,Derby,Devon,Doncaster,Dorset,Dover,Dudley,Dundee,Durham,Ealing,"
    "Eastbourne,Edinburgh,Essex,Exeter,Folkestone,Gateshead,Glasgow,Gloucester,Grimsby,"
    "Guildford,Hackney,Halifax,Hampshire,Harrogate,Hartlepool,Hastings,Hereford,Huddersfield,"
    "Hull,Ipswich,Islington,Kent,Kettering,Lambeth,Lancashire,Lancaster,Leeds,Leicester,Lewes,"
    "Lewisham,Lincoln,Liverpool,London,Luton,Maidstone,Manchester,Margate,Middlesbrough,"
    "Milton Keynes,Newcastle,Newport,Norfolk,Northampton,Norwich,Nottingham,Oldham,Oxford,"
    "Peterborough,Plymouth,Portsmouth,Preston,Reading,Redcar,Rochdale,Rotherham,Salford,"
    "Salisbury,Scunthorpe,Sheffield,Shrewsbury,Slough,Somerset,Southampton,Southend,Southwark,"
    "St Albans,Stafford,Stevenage,Stockport,Stoke,Suffolk,Sunderland,Surrey,Sussex,Swansea,"
    "Swindon,Taunton,Telford,Torquay,Tower Hamlets,Truro,Wakefield,Walsall,Warrington,Watford,"
    "West Bromwich,Westminster,Weymouth,Wigan,Wiltshire,Winchester,Wolverhampton,Worcester,"
    "Wrexham,Yeovil,York,Accra,Amman,Ankara,Athens,Auckland,Baghdad,Berlin,Bogotá,Boston,"
    "Brussels,Cairo,Calgary,Chicago,Colombo,Dakar,Delhi,Dhaka,Dublin,Geneva,Hanoi,Istanbul,"
    "Jakarta,Johannesburg,Kampala,Karachi,Kyiv,Lagos,Lahore,Lima,Lisbon,Madrid,Manila,Milan,"
    "Mumbai,Nairobi,Oslo,Paris,Prague,Reykjavik,Rome,Santiago,Seoul,Stockholm,Sydney,Taipei,"
    "Tehran,Tokyo,Toronto,Tunis,Vienna,Warsaw,Zurich"
)

CAUSES = listed(
    "Animal,Children,Cycling,Disability,Education,Employment,Environment,Families,Fathers,"
    "Forest,Fuel Poverty,Heritage,Homeless,Housing,Justice,Libraries,Liberty,Mothers,"
    "Nurses,Ocean,Open Spaces,Patients,Peace,Pensioners,Police,Prison Reform,Privacy,Rail,"
    "Refugee,Renters,Rivers,Road Safety,Rural,Schools,Students,Tenants,Transport,Veterans,"
    "Victims,Water,Wildlife,Women,Workers,Youth"
)

TRADES = listed(
    "Aerospace,Airways,Analytics,Bank,Biotech,Breweries,Brothers,Capital,Care,Chemicals,"
    "Communications,Construction,Consulting,Energy,Engineering,Entertainment,Estates,Farms,"
    "Finance,Foods,Foundry,Games,Healthcare,Homes,Hotels,Industries,Insurance,Investments,"
    "Labs,Logistics,Media,Mining,Motors,Networks,Oil,Pharma,Pictures,Productions,Properties,"
    "Publishing,Rail,Records,Renewables,Research,Retail,Robotics,Security,Semiconductors,"
    "Shipping,Software,Solutions,Steel,Systems,Technologies,Telecom,Textiles,Utilities,Water"
)

COINED = listed(
    "Acuity,Alder,Amplo,Arcadia,Argent,Astra,Atlas,Avanti,Axiom,Beacon,Brightwater,Brookvale,"
    "Calyx,Cascade,Celtic,Centrica,Cobalt,Corvid,Crestline,Dovetail,Elmstead,Evergreen,Falcon,"
    "Finch,Firefly,Greenfield,Halcyon,Harbour,Helix,Highfield,Horizon,Ironbridge,Juniper,"
    "Kestrel,Kinetic,Lantern,Larkspur,Linden,Lumen,Meridian,Monzana,Nimbus,Northgate,Nova,"
    "Oakwell,Octavo,Orbis,Orchard,Osprey,Paragon,Phoenix,Pinnacle,Polaris,Quantum,Quill,Raven,"
    "Redstone,Riverside,Sable,Saffron,Sentinel,Silverline,Solent,Sparrow,Summit,Tallow,"
    "Thornfield,Tidal,Trident,Unity,Vantage,Verdant,Vertex,Westbrook,Wren,Zephyr,Zenobia"
)
