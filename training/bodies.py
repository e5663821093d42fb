"""Organisations to make training text from: how firms, councils, clubs and campaigns are named.

Each maker returns a full name and the short form the press goes on with ("the Met" is written
without its article, which is never part of a name here).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from training import institutions, names
from training.naming import Body, acronym, family_name

if TYPE_CHECKING:
    import random
    from collections.abc import Callable


_KNOWN_CAMPAIGNS = (
    "Shelter",
    "Liberty",
    "Crisis",
    "Unite",
    "Unison",
    "Refuge",
    "Mind",
    "Scope",
    "Which?",
    "Extinction Rebellion",
    "Black Lives Matter",
    "Stop the War Coalition",
    "Amnesty International",
    "Citizens Advice",
    "Age UK",
)
_KNOWN_BODIES = (
    ("Metropolitan Police", "Met"),
    ("Metropolitan Police Service", "Met"),
    ("Crown Prosecution Service", "CPS"),
    ("Her Majesty's Inspectorate of Probation", "Inspectorate"),
    ("His Majesty's Courts and Tribunals Service", "HMCTS"),
    ("HM Inspectorate of Education", "Inspectorate"),
    ("Her Majesty's Passport Office", "Passport Office"),
    ("Serious Fraud Office", "SFO"),
    ("Ofcom", "Ofcom"),
    ("Ofgem", "Ofgem"),
    ("National Crime Agency", "NCA"),
    ("MI5", "MI5"),
    ("Red Cross", "Red Cross"),
    ("His Majesty's Prison and Probation Service", "HMPPS"),
    ("HM Revenue and Customs", "HMRC"),
    ("HM Treasury", "Treasury"),
    ("Home Office", "Home Office"),
    ("Foreign Office", "FCDO"),
    ("Cabinet Office", "Cabinet Office"),
    ("Scotland Yard", "Yard"),
    ("House of Commons", "Commons"),
    ("House of Lords", "Lords"),
    ("High Court", "High Court"),
    ("Court of Appeal", "Court of Appeal"),
    ("Supreme Court", "Supreme Court"),
    ("Old Bailey", "Old Bailey"),
    ("Bank of England", "Bank"),
    ("Office for National Statistics", "ONS"),
    ("Competition and Markets Authority", "CMA"),
    ("Environment Agency", "Environment Agency"),
    ("NHS England", "NHS"),
    ("United Nations", "UN"),
    ("European Commission", "Commission"),
    ("European Union", "EU"),
    ("World Health Organization", "WHO"),
    ("Police Federation", "Federation"),
    ("Greater London Authority", "GLA"),
    ("London Assembly", "Assembly"),
    ("Transport for London", "TfL"),
    ("Network Rail", "Network Rail"),
    ("National Trust", "National Trust"),
)


def law_firm(chance: random.Random) -> Body:
    """Partners in a row, with or without what partnerships call themselves."""
    first, second, third = (family_name(chance) for _ in range(3))
    legal = chance.choice(("LLP", "Solicitors", "Chambers", "& Partners", "Legal", "Law"))
    full = chance.choice(
        (
            f"{first} & {second}",
            f"{first} and {second}",
            f"{first} {second} {legal}",
            f"{first} {second} LLP",
            f"{first}, {second} & {third}",
            f"{first} & {second} LLP",
            f"{first} {legal}",
            f"{first} & Co",
            f"{first} {second}",
            f"{first} {second} {third}",
            f"{first}, {second} and Co",
        )
    )
    return Body(full, first if full.endswith(("LLP", legal)) else full)


def company(chance: random.Random) -> Body:
    """A trading company, by a coined word, a family or a place."""
    word = chance.choice((*names.COINED, family_name(chance), chance.choice(names.PLACES)))
    trade, trade_two = chance.choice(names.TRADES), chance.choice(names.TRADES)
    legal = chance.choice(("plc", "PLC", "Ltd", "Limited", "Inc", "Inc.", "Group", "Holdings"))
    full = chance.choice(
        (
            f"{word} {trade}",
            f"{word} {trade} {legal}",
            f"{word} {legal}",
            f"{word}",
            f"{word} {trade} & {trade_two}",
            f"{word} & {family_name(chance)}",
            f"{word} & Sons",
            f"{word}'s",
            f"{word}-{chance.choice(names.COINED)}",
            f"{word}{trade.lower()}",
            f"{word} Group",
            f"{word} & Co",
            f"{word} Corp",
            f"{word} GmbH",
            f"{word} SA",
        )
    )
    return Body(full, word if " " in full and chance.random() < 0.7 else full)


def campaign(chance: random.Random) -> Body:
    """Charities, campaigns, unions and think tanks, many of ordinary words."""
    cause, place = chance.choice(names.CAUSES), chance.choice(names.PLACES)
    other = chance.choice(names.CAUSES)
    full = chance.choice(
        (
            f"{cause} Aid",
            f"{cause} First",
            f"{cause} UK",
            f"{cause} Matters",
            f"{cause} Now",
            f"{cause} Watch",
            f"{cause} Action",
            f"{cause} Alliance",
            f"{cause} Trust",
            f"{cause} Foundation",
            f"{cause} and {other} Network",
            f"{cause} Rights Campaign",
            f"{chance.choice(('Women', 'Men', 'Children', 'Nurses', 'People'))}'s {cause} League",
            f"Friends of {place} Park",
            f"Friends of the {cause}",
            f"Save Our {cause}",
            f"Save {place} {cause}",
            f"Campaign for {cause}",
            f"Centre for {cause} Studies",
            f"Institute for {cause} and {other}",
            f"Institute of {cause}",
            f"Royal College of {cause}",
            f"Royal Society for {cause}",
            f"National Union of {cause}",
            f"National {cause} Federation",
            f"British {cause} Association",
            f"{place} {cause} Coalition",
            f"{place} Residents' Association",
            f"{place} {cause} Group",
            f"{place} Food Bank",
            f"Mothers Against {cause}",
            f"Hands Off {place}",
            f"{place} Deserves Better",
            f"Rethink {cause}",
            f"Stop {place} Airport",
            f"Not In {place}",
            f"{cause} for {place}",
            f"Fair {cause}",
            f"Justice for {names.person(chance).family}",
            f"The {cause} Project",
            f"Society of {cause}",
            f"{place} Tenants' Union",
            *_KNOWN_CAMPAIGNS,
        )
    )
    words = full.split()
    return Body(full, acronym(full) if len(words) > 2 else full)


def public_body(chance: random.Random) -> Body:
    """Councils, forces, courts, hospitals, departments and inspectorates."""
    place, cause = chance.choice(names.PLACES), chance.choice(names.CAUSES)
    subject = chance.choice(
        ("Health", "Education", "Justice", "Transport", "Work and Pensions", "Culture", "Defence")
    )
    options = (
        (f"{place} City Council", f"{place} council"),
        (f"{place} Council", f"{place} Council"),
        (f"{place} County Council", f"{place} County Council"),
        (f"{place} Borough Council", f"{place} Borough Council"),
        (f"{place} Police", f"{place} Police"),
        (f"{place} Constabulary", f"{place} Constabulary"),
        (f"{place} Crown Court", f"{place} Crown Court"),
        (f"{place} Magistrates' Court", f"{place} Magistrates' Court"),
        (f"{place} Magistrates Court", f"{place} Magistrates Court"),
        (f"{place} County Court", f"{place} County Court"),
        (f"{place} Royal Infirmary", f"{place} Royal Infirmary"),
        (f"{place} NHS Foundation Trust", f"{place} NHS Foundation Trust"),
        (f"{cause} Inspectorate", f"{cause} Inspectorate"),
        (f"{place} Fire and Rescue Service", f"{place} Fire and Rescue"),
        (f"{place} Academy", f"{place} Academy"),
        (f"University of {place}", f"{place} University"),
        (f"{place} University", f"{place} University"),
        (f"{place} Metropolitan University", f"{place} Met"),
        (f"Department for {subject}", f"Df{subject[0]}"),
        (f"Department of {subject}", f"Do{subject[0]}"),
        (f"Ministry of {subject}", f"Mo{subject[0]}"),
        (f"Office for {cause}", acronym(f"Office for {cause}")),
        (f"{cause} Commission", f"{cause} Commission"),
        (f"{cause} Authority", f"{cause} Authority"),
        (f"{cause} Ombudsman", f"{cause} Ombudsman"),
        (f"Independent Office for {cause} Conduct", f"IO{cause[0]}C"),
        *_KNOWN_BODIES,
    )
    return Body(*chance.choice(options))


def party(chance: random.Random) -> Body:
    """Political parties, by their full names and as the press calls them."""
    cause = chance.choice(names.CAUSES)
    options = (
        ("Labour Party", "Labour"),
        ("Labour", "Labour"),
        ("Conservative Party", "Conservatives"),
        ("Conservatives", "Tories"),
        ("Liberal Democrats", "Lib Dems"),
        ("Green Party", "Greens"),
        ("Reform UK", "Reform"),
        ("Scottish National Party", "SNP"),
        ("Plaid Cymru", "Plaid"),
        ("Sinn Féin", "Sinn Féin"),
        ("Democratic Unionist Party", "DUP"),
        ("Farmers' Party", "Farmers"),
        ("People's Party", "People's Party"),
        (f"{chance.choice(('Workers', 'Farmers', 'Islanders'))}' {cause} Party", f"{cause} Party"),
        (f"New {cause} Party", f"New {cause}"),
        ("Christian Social Party", "Christian Socials"),
        ("National Renewal Front", "Renewal"),
        (f"Movement for {cause}", "Movement"),
        (f"{cause} and Freedom", f"{cause} and Freedom"),
        ("Democratic Party", "Democrats"),
        ("Republican Party", "Republicans"),
        ("Fianna Fáil", "Fianna Fáil"),
        ("Christian Democratic Union", "CDU"),
        ("African National Congress", "ANC"),
        (f"{cause} Party", f"{cause} Party"),
        (f"People's {cause} Party", f"P{cause[0]}P"),
        (f"{chance.choice(names.PLACES)} Independents", "Independents"),
        (f"Alliance for {cause}", "Alliance"),
    )
    return Body(*chance.choice(options))


def paper(chance: random.Random) -> Body:
    """Newspapers, magazines and broadcasters."""
    place, cause = chance.choice(names.PLACES), chance.choice(names.CAUSES)
    kind = chance.choice(
        (
            "Gazette",
            "Evening Post",
            "Herald",
            "Chronicle",
            "Argus",
            "Echo",
            "Courier",
            "Mercury",
            "Times",
            "Advertiser",
            "Telegraph",
            "Star",
            "Examiner",
            "Observer",
            "Standard",
            "News",
        )
    )
    national = chance.choice(
        ("Guardian", "Daily Mail", "Sun", "Mirror", "Independent", "Financial Times", "Telegraph",
         "BBC", "Sky News", "ITV", "Channel 4 News", "Reuters", "Press Association", "Observer",
         "Spectator", "New York Times", "BBC Radio 4", "Economist", "Associated Press", "LBC",
         "Mail on Sunday", "Sunday Times", "Evening Standard", "CNN", "Al Jazeera", "Le Monde")
    )  # fmt: skip
    local = f"{place} {kind}"
    full = chance.choice((local, national, national, f"{cause} Today", f"{cause} Weekly"))
    return Body(full, kind if full == local else full)


def club(chance: random.Random) -> Body:
    """Sports clubs and the bodies over them."""
    place = chance.choice(names.PLACES)
    kind = chance.choice(
        (
            "United",
            "City",
            "Town",
            "Rovers",
            "Wanderers",
            "Athletic",
            "Albion",
            "County",
            "FC",
            "Rangers",
            "Harriers",
            "RFC",
            "Cricket Club",
            "Tigers",
            "Warriors",
            "Ladies",
            "Women",
        )
    )
    body = chance.choice(
        (
            "Football Association",
            "Lawn Tennis Association",
            "International Olympic Committee",
            "Rugby Football Union",
            "Fifa",
            "Uefa",
            "UK Athletics",
            "England and Wales Cricket Board",
            "British Cycling",
            "Team GB",
        )
    )
    nickname = chance.choice(("Arsenal", "Everton", "Chelsea", "Celtic", "Spurs", "Villa", "Leeds"))
    full = chance.choice((f"{place} {kind}", f"{place} {kind}", f"{place} {kind}", body, nickname))
    return Body(full, place if full == f"{place} {kind}" and chance.random() < 0.6 else full)


MAKERS: dict[str, Callable[[random.Random], Body]] = {
    "firm": law_firm,
    "company": company,
    "campaign": campaign,
    "public": public_body,
    "party": party,
    "paper": paper,
    "club": club,
    **institutions.MAKERS,
}


def any_body(chance: random.Random) -> Body:
    """An organisation of any sort."""
    return chance.choice(list(MAKERS.values()))(chance)
