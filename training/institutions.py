"""Public institutions to make training text from: courts, forces, councils, schools and so on.

Each maker returns a full name and the short form the press goes on with; towns are drawn at random,
so that most of these do not exist, while some that everybody knows go by their own names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from training import names
from training.naming import Body, acronym, family_name

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

SUBJECTS = (
    "Health", "Education", "Justice", "Transport", "Work and Pensions", "Culture", "Defence",
    "Finance", "Agriculture", "Energy", "Housing", "Foreign Affairs", "Fisheries", "Trade",
    "the Interior", "Home Affairs", "Science", "Labour", "Women and Equality", "Water",
)  # fmt: skip
SAINTS = ("Mary", "John", "Anne", "Peter", "Jude", "Cuthbert", "Columba", "Hilda", "Brigid", "Luke")


def court(chance: random.Random) -> Body:
    """Courts and tribunals; in Britain the magistrates' carry their apostrophe, or lose it."""
    place = chance.choice(names.PLACES)
    full = chance.choice(
        (
            f"{place} Crown Court",
            f"{place} Magistrates' Court",
            f"{place} magistrates' court",
            f"{place} Magistrates Court",
            f"{place} crown court",
            f"{place} County Court",
            f"{place} Coroner's Court",
            f"{place} Family Court",
            f"{place} Sheriff Court",
            f"{place} District Court",
            f"{place} Employment Tribunal",
            f"Supreme Court of {place}",
            "High Court",
            "Court of Appeal",
            "Supreme Court",
            "Old Bailey",
            "Court of Session",
            "Constitutional Court",
            "Central Criminal Court",
            "Upper Tribunal",
            "European Court of Human Rights",
            "International Criminal Court",
        )
    )
    return Body(full, full)


def police(chance: random.Random) -> Body:
    """Police forces."""
    place, other = chance.choice(names.PLACES), chance.choice(names.PLACES)
    options = (
        (f"{place} Police", f"{place} Police"),
        (f"{place} police", f"{place} police"),
        (f"{place} Constabulary", f"{place} Constabulary"),
        (f"{place} and {other} Police", f"{place} and {other}"),
        (f"{place} Metropolitan Police", f"{place} Police"),
        (f"{chance.choice(('North', 'South', 'West', 'East'))} {place} Police", "Police"),
        (f"{place} Police Department", f"{place} PD"),
        (f"{place} County Sheriff's Office", f"{place} County Sheriff's Office"),
        ("Metropolitan Police", "Met"),
        ("Metropolitan Police", "Met Police"),
        ("Scotland Yard", "Yard"),
        ("Police Scotland", "Police Scotland"),
        ("Police Service of Northern Ireland", "PSNI"),
        ("British Transport Police", "BTP"),
        ("City of London Police", "City of London Police"),
        ("Garda Síochána", "Garda"),
    )
    full, short = chance.choice(options)
    return Body(full, full if short == "Police" else short)


def council(chance: random.Random) -> Body:
    """Local authorities."""
    place, other = chance.choice(names.PLACES), chance.choice(names.PLACES)
    kind = chance.choice(
        ("City", "County", "Borough", "District", "Town", "Parish", "Metropolitan Borough")
    )
    options = (
        (f"{place} {kind} Council", f"{place} Council"),
        (f"{place} {kind} Council", f"{place} council"),
        (f"{place} Council", f"{place} Council"),
        (f"{place} council", f"{place} council"),
        (f"London Borough of {place}", f"{place} Council"),
        (f"{place} and {other} Council", f"{place} and {other} Council"),
        (f"Royal Borough of {place}", f"Royal Borough of {place}"),
        (f"{place} Combined Authority", f"{place} Combined Authority"),
        (f"{kind} of {place}", f"{kind} of {place}"),
    )
    return Body(*options[0]) if chance.random() < 0.3 else Body(*chance.choice(options[1:-1]))


def ministry(chance: random.Random) -> Body:
    """Departments of state."""
    subject = chance.choice(SUBJECTS)
    if subject.startswith("the "):
        return Body(f"Ministry of {subject}", "Interior Ministry")
    options = (
        (f"Department for {subject}", acronym(f"Department for {subject}", lower="for")),
        (f"Department of {subject}", acronym(f"Department of {subject}", lower="of")),
        (f"Ministry of {subject}", acronym(f"Ministry of {subject}", lower="of")),
        (f"Ministry for {subject}", f"{subject} Ministry"),
        (f"{subject} Ministry", f"{subject} Ministry"),
        (f"{subject} Department", f"{subject} Department"),
        ("Home Office", "Home Office"),
        ("Foreign Office", "FCDO"),
        ("Cabinet Office", "Cabinet Office"),
        ("Treasury", "Treasury"),
        ("State Department", "State Department"),
        ("Pentagon", "Pentagon"),
        ("White House", "White House"),
        ("Kremlin", "Kremlin"),
    )
    return Body(*chance.choice(options))


def school(chance: random.Random) -> Body:
    """Schools, colleges and universities."""
    place, saint = chance.choice(names.PLACES), chance.choice(SAINTS)
    family = family_name(chance)
    options = (
        (f"University of {place}", f"{place} University"),
        (f"University of {place}", place),
        (f"{place} University", f"{place} University"),
        (f"{place} Metropolitan University", f"{place} Met"),
        (f"{place} Academy", f"{place} Academy"),
        (f"{place} Grammar School", f"{place} Grammar"),
        (f"{place} High School", f"{place} High"),
        (f"{place} Community College", f"{place} Community College"),
        (f"{place} School of Art", f"{place} School of Art"),
        (f"{place} Medical School", f"{place} Medical School"),
        (f"St {saint}'s Primary School", f"St {saint}'s"),
        (f"St {saint}'s College", f"St {saint}'s"),
        (f"St {saint}'s RC High School", f"St {saint}'s"),
        (f"{family} College", family),
        (f"{family} Institute of Technology", "institute"),
        (f"King {chance.choice(('Edward', 'James', 'Alfred'))}'s School", "King's"),
        (f"{place} Technical University", f"{place} Technical University"),
        (f"National University of {place}", "National University"),
    )
    full, short = chance.choice(options)
    return Body(full, full if short == "institute" else short)


def hospital(chance: random.Random) -> Body:
    """Hospitals and trusts."""
    place, saint = chance.choice(names.PLACES), chance.choice(SAINTS)
    options = (
        (f"{place} Royal Infirmary", "Royal Infirmary"),
        (f"{place} General Hospital", f"{place} General"),
        (f"St {saint}'s Hospital", f"St {saint}'s"),
        (f"Queen {chance.choice(('Mary', 'Alexandra', 'Charlotte'))}'s Hospital", "hospital"),
        (f"{place} NHS Foundation Trust", f"{place} NHS Foundation Trust"),
        (f"{place} and {chance.choice(names.PLACES)} NHS Trust", "hospital"),
        (f"{place} Children's Hospital", f"{place} Children's"),
        (f"{place} Hospice", f"{place} Hospice"),
        (f"{family_name(chance)} Clinic", "hospital"),
    )
    full, short = chance.choice(options)
    return Body(full, full if short == "hospital" else short)


def museum(chance: random.Random) -> Body:
    """Museums, galleries, theatres and orchestras."""
    place, family = chance.choice(names.PLACES), family_name(chance)
    options = (
        (f"{place} Museum", f"{place} Museum"),
        (f"{place} Museum of {chance.choice(names.CAUSES)}", f"{place} Museum"),
        (f"{family} Gallery", family),
        (f"{place} Playhouse", "Playhouse"),
        (f"{place} Symphony Orchestra", f"{place} Symphony"),
        (f"{place} Opera", f"{place} Opera"),
        (f"{family} Theatre Company", family),
        ("National Gallery", "National Gallery"),
        ("National Theatre", "National"),
        ("Royal Ballet", "Royal Ballet"),
        (f"Friends of {place} Library", "Friends"),
    )
    return Body(*chance.choice(options))


def foreign(chance: random.Random) -> Body:
    """Bodies of many states, and agencies abroad."""
    place, cause = chance.choice(names.PLACES), chance.choice(names.CAUSES)
    options = (
        ("United Nations", "UN"),
        ("European Commission", "Commission"),
        ("European Union", "EU"),
        ("Nato", "Nato"),
        ("NATO", "NATO"),
        ("African Union", "AU"),
        ("Arab League", "Arab League"),
        ("World Bank", "Bank"),
        ("International Monetary Fund", "IMF"),
        ("World Trade Organization", "WTO"),
        ("World Health Organization", "WHO"),
        ("World Food Programme", "WFP"),
        ("Unicef", "Unicef"),
        ("UNHCR", "UNHCR"),
        ("International Committee of the Red Cross", "ICRC"),
        (f"{place} Economic Community", f"{place} Economic Community"),
        (f"Organisation for {cause} and Development", acronym(f"O {cause} D")),
        (f"National {cause} Council", f"N{cause[0]}C"),
        (f"{cause} Liberation Front", f"{cause[0]}LF"),
        (f"Central Bank of {place}", "Central Bank"),
        (f"{place} Electoral Commission", "Electoral Commission"),
        (f"High {cause} Commission", f"High {cause} Commission"),
    )
    return Body(*chance.choice(options))


def union(chance: random.Random) -> Body:
    """Trade unions."""
    cause, other = chance.choice(names.CAUSES), chance.choice(names.CAUSES)
    trade = chance.choice(
        ("Drivers", "Teachers", "Firefighters", "Bakers", "Seafarers", "Miners", "Journalists")
    )
    full = chance.choice(
        (
            "Unite",
            "Unison",
            "GMB",
            "Aslef",
            "Trades Union Congress",
            f"{trade}' Union",
            f"{trade} and Allied Workers' Union",
            f"National Union of {trade}",
            f"{cause} and {other} Union",
            f"Union of {trade} and {cause} Workers",
            f"Amalgamated {trade}",
            f"British {trade} Association",
            f"{cause} Staff Association",
        )
    )
    return Body(full, acronym(full) if len(full.split()) > 2 else full)


def band(chance: random.Random) -> Body:
    """Bands, choirs and troupes."""
    coined, place = chance.choice(names.COINED), chance.choice(names.PLACES)
    full = chance.choice(
        (
            f"The {coined}s",
            f"{coined} Sisters",
            f"{place} Male Voice Choir",
            f"{coined} and the {chance.choice(('Foxes', 'Others', 'Ramblers'))}",
            f"{coined} Quartet",
            f"{family_name(chance)} Brothers",
            coined,
        )
    )
    return Body(full.removeprefix("The "), full.removeprefix("The "))


MAKERS: dict[str, Callable[[random.Random], Body]] = {
    "court": court,
    "police": police,
    "council": council,
    "ministry": ministry,
    "school": school,
    "hospital": hospital,
    "museum": museum,
    "foreign": foreign,
    "union": union,
    "band": band,
}
