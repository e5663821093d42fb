"""What has a capital and is neither a person nor an organisation: spots, laws, illnesses, handles.

They are the false names a recogniser is tempted by, so stories put them where names could stand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from training import names
from training.naming import family_name

if TYPE_CHECKING:
    import random

_SPOTS = (
    "Common", "Park", "Street", "Road", "Lane", "Square", "Avenue", "High Street", "Green", "Hill",
    "Moor", "Heath", "Wood", "Bridge", "Station", "Stadium", "Ground", "Market", "Quay", "Beach",
    "Fields", "Gardens", "Cathedral", "Castle", "Airport", "Harbour", "House", "Mill", "Pier",
    "Way", "Close", "Crescent", "Arms", "Estate", "Forest", "Lake", "Valley", "Island", "Docks",
)  # fmt: skip
_OTHERS = {
    "illness": (
        "Ebola", "Zika", "Parkinson's", "Alzheimer's", "Crohn's disease", "Lyme disease", "HIV",
        "Down's syndrome", "Hodgkin lymphoma", "Legionnaires' disease", "E. coli", "MRSA", "Aids",
        "Lassa fever", "Sars", "Spanish flu", "Type 2 diabetes", "Asperger's", "Weil's disease",
        "Tourette's", "Huntington's disease", "Japanese encephalitis", "West Nile virus",
    ),
    "law": (
        "Finance Bill", "Equality Act", "Human Rights Act", "Theft Act 1968", "Rivers Bill",
        "Treaty of Rome", "Planning and Infrastructure Bill", "Official Secrets Act", "Budget",
        "Good Friday agreement", "Misuse of Drugs Act 1971", "Renters Bill", "Charter",
        "Green Paper",
        "Companies Act", "Freedom of Information Act", "Bill of Rights", "Third Protocol",
        "Accords",
    ),
    "cup": (
        "World Cup", "FA Cup", "Champions League", "Six Nations", "Olympics", "Ashes", "Euros",
        "Commonwealth Games", "Grand National", "Tour de France", "Ryder Cup", "Wimbledon",
        "Championship", "Boat Race", "London Marathon", "Davis Cup", "Asian Games", "Masters",
        "Super Bowl", "Open", "Paralympics", "Carabao Cup",
    ),
    "product": (
        "iPhone", "Ford Fiesta", "Boeing 737", "PlayStation", "Kindle", "Land Rover Defender",
        "Spitfire", "Airbus A320", "Windows 11", "Galaxy S20", "Viagra", "Zantac", "Marmite",
        "Big Mac", "Ventolin", "Range Rover", "Polaroid", "Transit", "Lego", "Hubble telescope",
        "Chinook", "Mini Cooper", "Prozac", "Xbox", "Instagram Stories", "MacBook", "Kalashnikov",
    ),
    "feast": (
        "Christmas", "Easter", "Ramadan", "Eid", "Diwali", "Boxing Day", "New Year's Eve", "Pride",
        "Halloween", "Passover", "Hogmanay", "St David's Day", "Bonfire Night", "Valentine's Day",
        "Black Friday", "Remembrance Sunday", "Whit Monday", "Vaisakhi", "Lent", "Hanukkah",
    ),
    "folk": (
        "Germans", "Welsh", "Poles", "Kurds", "Muslims", "Sikhs", "Americans", "Russians",
        "Kenyans",
        "Geordies", "Scots", "Irish", "Hindus", "Quakers", "Methodists", "Brazilians", "Chinese",
        "Europeans", "Yorkshiremen", "Remainers", "Victorians", "Ukrainians", "Nigerians", "Roma",
    ),
    "work": (
        "Hamlet", "The Tempest", "Panorama", "Question Time", "Ulysses", "Middlemarch", "Sherlock",
        "Messiah", "Swan Lake", "Star Wars", "Blue Peter", "Newsnight", "Coronation Street",
        "Gogglebox", "Great Expectations", "Magna Carta", "Mastermind", "Desert Island Discs",
    ),
    "event": (
        "Brexit", "Second World War", "Troubles", "Holocaust", "Arab Spring",
        "Industrial Revolution",
        "Blitz", "Prague Spring", "Great Fire", "Cold War", "Windrush", "Battle of Britain",
        "Big Bang", "Reformation", "Great Depression", "Cop26", "Glastonbury", "Edinburgh Festival",
    ),
}  # fmt: skip
_HANDLE_ENDS = ("", "", "MP", "UK", "_", "1", "77", "Official", "News", "TV", "LFC")


def spot(chance: random.Random) -> str:
    """A street, a park, a station or the like."""
    word = chance.choice(
        (chance.choice(names.PLACES), family_name(chance), chance.choice(names.COINED))
    )
    kind = chance.choice(_SPOTS)
    return chance.choice(
        (f"{word} {kind}", f"{word} {kind}", f"{word} {kind}", f"{kind} of {word}")
        if kind in {"Bridge", "Lake", "Forest", "Island"}
        else (
            f"{word} {kind}",
            f"{word} {kind}",
            f"{word}'s {kind}",
            f"Old {kind}",
            f"Upper {word}",
        )
    )


def other(chance: random.Random, kind: str | None = None) -> str:
    """Something with a capital, of a given kind or of any."""
    return chance.choice(_OTHERS[kind or chance.choice(list(_OTHERS))])


def handle(chance: random.Random) -> str:
    """What somebody is called on a social network."""
    someone = names.person(chance)
    given, family = (
        part.replace(" ", "").replace("-", "") for part in (someone.given, someone.family)
    )
    joint = chance.choice(("", "", "_", "."))
    made = chance.choice((f"{given}{joint}{family}", f"{given[0]}{family}", f"The{family}", family))
    made += chance.choice(_HANDLE_ENDS)
    return f"@{made if chance.random() < 0.5 else made.lower()}"
