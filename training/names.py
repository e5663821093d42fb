"""Names to make training text from: people by culture, and the places and words firms are made of.

Written by hand for this project, ordinary names of each culture put together at random; nobody is
meant. They widen what the training sets hold, which is mostly American and of one decade.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random


@dataclass(frozen=True, slots=True)
class Culture:
    """Given and family names that go together, and whether the family name is said first."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    family_first: bool = False


def _listed(text: str) -> tuple[str, ...]:
    return tuple(text.split(","))


def _culture(given: str, family: str, *, family_first: bool = False) -> Culture:
    return Culture(_listed(given), _listed(family), family_first)


CULTURES = {
    "british": _culture(
        "Alan,Alice,Amelia,Andrew,Angela,Barbara,Ben,Beth,Callum,Caroline,Charlotte,Chloe,Claire,"
        "Colin,Daisy,Darren,David,Dawn,Debbie,Diane,Edward,Eleanor,Emily,Emma,Frances,Freddie,"
        "Gareth,Gary,Gemma,George,Georgina,Graham,Hannah,Harriet,Harry,Hazel,Helen,Henry,Hilary,"
        "Holly,Hugh,Ian,Imogen,Isobel,Jack,Jacqui,James,Jane,Jeremy,Jess,Joanna,Jonathan,Judith,"
        "Julian,Karen,Kate,Keith,Kenneth,Laura,Lesley,Lewis,Linda,Louise,Lucy,Luke,Malcolm,"
        "Margaret,Martin,Matthew,Michael,Molly,Naomi,Neil,Nicola,Nigel,Oliver,Oscar,Patricia,Paul,"
        "Penny,Peter,Philippa,Poppy,Rachel,Rebecca,Richard,Robert,Roger,Ross,Rupert,Ruth,Sally,"
        "Samantha,Sarah,Sharon,Simon,Sophie,Steve,Stuart,Susan,Tamsin,Terry,Thomas,Tim,Tina,Toby,"
        "Tony,Tracey,Trevor,Vicky,Victoria,Wendy,Will,Zara,Zoe,Pat,Liz,Bill,Meg,Nick,Rob,Sue",
        "Abbott,Adams,Allen,Archer,Ashworth,Atkinson,Bailey,Barker,Barlow,Barnes,Bennett,Bentley,"
        "Booth,Bradshaw,Brown,Burgess,Butler,Carter,Chapman,Clarke,Clegg,Cole,Collins,Cooper,"
        "Crawford,Davidson,Dawson,Dixon,Eastwood,Ellis,Farrell,Fenwick,Fletcher,Foster,Fraser,"
        "Gibson,Goddard,Graham,Grant,Greenwood,Hall,Hargreaves,Harper,Harrison,Hartley,Hastings,"
        "Henderson,Higgins,Hobbs,Holloway,Howarth,Hudson,Hughes,Jackson,Jenkins,Kendall,Kerr,"
        "Lawson,Lister,Lloyd,Lockwood,Marshall,Mason,Mitchell,Moore,Morrison,Naylor,Newton,Norris,"
        "Ogden,Palmer,Parkinson,Pearson,Pickering,Plant,Poole,Porter,Ramsden,Redfern,Reid,"
        "Robertson,Rowe,Sanderson,Saunders,Shaw,Simpson,Sinclair,Slater,Smith,Spencer,Stanton,"
        "Sutcliffe,Sutton,Tatchell,Taylor,Thornton,Tomlinson,Turnbull,Underwood,Wainwright,Walker,"
        "Wallace,Warburton,Webb,Wheeler,Whitaker,Wilkinson,Winterton,Wright,Yates",
    ),
    "words": _culture(
        "Grace,Faith,Hope,Joy,Rose,Lily,Ivy,Mark,Bill,Will,Rob,Frank,Jack,May,June,April,Summer,"
        "Dawn,Robin,Guy,Miles,Sky,Pearl,Ruby,Amber,Violet,Max,Art,Pat,Sue,Rich,Chuck,Penny,Bob",
        "Dick,May,Price,Street,Black,Green,Long,Short,Rich,Hope,Grace,Rose,Bell,Cook,Baker,Hunt,"
        "Fox,Love,Law,Day,March,Power,Field,Banks,Cross,Stone,Wood,Ball,Head,Bird,Lamb,Marsh,"
        "Sharp,Swift,Small,Little,White,Young,Best,Savage,Blunt,Bright,Frost,Snow,Winter,English,"
        "French,Ireland,London,England,Paris,Wells,York,Lincoln,Bolton,Preston,Ford,Church,Bishop,"
        "Pope,King,Knight,Prince,Judge,Constable,Sergeant,Major,Marshal,Page,Read,Reader,Bond,Case,"
        "Chance,Close,Cash,Dean,Drinkwater,Early,Fish,Gates,Gold,Hood,House,Key,Last,Mercy,Moss,"
        "Nice,Park,Pitt,Pond,Pound,Rain,Ray,Reed,Rock,Rowe,Sale,Shaw,Speed,Spring,Steel,Strong,"
        "Sugar,Sweet,Trump,Turner,Wall,Walker,Ward,Waters,Way,West,Wild,Wise,Moody,Noble,Peacock",
    ),
    "irish": _culture(
        "Aoife,Bríd,Caoimhe,Cathal,Ciara,Ciarán,Colm,Conor,Declan,Deirdre,Diarmuid,Eamon,Eoin,"
        "Fiachra,Fionnuala,Gráinne,Mairead,Máire,Niall,Niamh,Nuala,Oisín,Orla,Pádraig,Róisín,"
        "Ruairí,Sadhbh,Saoirse,Seán,Síle,Siobhán,Sinéad,Tadhg,Tomás,Una",
        "Brennan,Burke,Byrne,Carroll,Connolly,Daly,Doherty,Doyle,Fitzgerald,Flanagan,Gallagher,"
        "Healy,Kavanagh,Kelleher,Lynch,Mac Giolla,McCarthy,McDonagh,McGuinness,McLaughlin,Murphy,"
        "Ní Bhriain,Ní Chonaill,Nolan,O'Brien,O'Connell,O'Connor,O'Dowd,O'Hara,O'Neill,O'Sullivan,"
        "Ó Briain,Ó Murchú,Ó Súilleabháin,O’Callaghan,O’Reilly,Quinn,Reilly,Sheehan,Walsh",
    ),
    "scottish": _culture(
        "Ailsa,Alasdair,Angus,Calum,Catriona,Duncan,Eilidh,Ewan,Fergus,Fiona,Fraser,Hamish,"
        "Iain,Isla,Kirsty,Mairi,Malcolm,Morag,Murdo,Ruaridh,Shona,Struan",
        "Buchanan,Cameron,Campbell,Drummond,Dunbar,Farquharson,Ferguson,Forsyth,Galbraith,"
        "Macdonald,MacAskill,Macleod,MacNeil,McAllister,McIntyre,McKenzie,Mackay,Mackintosh,"
        "Menzies,Ogilvie,Ramsay,Rennie,Robertson,Stewart,Strachan,Sturrock,Urquhart",
    ),
    "welsh": _culture(
        "Aled,Alun,Angharad,Arwel,Bethan,Branwen,Bryn,Carys,Ceri,Cerys,Dafydd,Delyth,Dilys,Dylan,"
        "Eirian,Eleri,Elin,Emrys,Ffion,Gareth,Geraint,Gethin,Gwen,Gwenllian,Gwyn,Huw,Idris,Ieuan,"
        "Iolo,Iwan,Llinos,Lowri,Mair,Meinir,Mererid,Nerys,Non,Owain,Rhiannon,Rhodri,Rhys,Siân,"
        "Sioned,Steffan,Tegid,Tudur",
        "ap Dafydd,ap Gwilym,Beddoe,Bevan,Bowen,Davies,Edwards,Ellis,Evans,Griffiths,Gruffydd,"
        "Gwynne,Hopkin,Howells,Hughes,Jenkins,Jones,Llewelyn,Lloyd,Meredith,Morgan,Owen,Parry,"
        "Powell,Prosser,Prydderch,Pugh,Rees,Roberts,Thomas,Vaughan,Williams,Wyn Jones",
    ),
    "south_asian": _culture(
        "Aarav,Adeel,Aisha,Akshay,Amina,Amrit,Anil,Anjali,Arjun,Asif,Ayesha,Bilal,Deepa,Devika,"
        "Farah,Fatima,Gurpreet,Harpreet,Imran,Iqra,Ishaan,Jagdeep,Javed,Jaswinder,Kavita,Kiran,"
        "Lakshmi,Manpreet,Meera,Mohammed,Muhammad,Nadia,Naveed,Neha,Nikhil,Parveen,Pooja,Pradeep,"
        "Priya,Rajesh,Ranjit,Ravi,Rukhsana,Sachin,Sadia,Sajid,Samina,Sanjay,Shabana,Shreya,Sunita,"
        "Suresh,Tahir,Usman,Vikram,Waqar,Yasmin,Zainab,Zubair",
        "Agarwal,Ahluwalia,Ahmed,Akhtar,Ali,Anand,Aziz,Banerjee,Begum,Bhatt,Bhattacharya,Chaudhry,"
        "Chakraborty,Chatterjee,Choudhury,Desai,Dhillon,Fernando,Gill,Gupta,Haq,Hussain,Iqbal,"
        "Iyer,Jayawardena,Joshi,Kapoor,Kaur,Khan,Krishnan,Kumar,Mahmood,Malhotra,Malik,Mehta,"
        "Menon,Miah,Mirza,Mukherjee,Nair,Pandey,Patel,Perera,Qureshi,Rahman,Ramachandran,Rao,"
        "Reddy,Sandhu,Sharma,Sheikh,Siddiqui,Sidhu,Singh,Subramanian,Uddin,Venkatesan,Wickramasinghe",
    ),
    "chinese": _culture(
        "Xiaoming,Wei,Li,Na,Jing,Lei,Yan,Jun,Min,Hui,Ying,Ping,Xin,Yu,Mei-ling,Zhiyuan,Jiahui,"
        "Haoran,Yuxuan,Chun-hung,Ka-shing,Wing-yan,Chi-wai,Mingze,Ruolan,Guoqiang,Shu-fen,Xue",
        "Wang,Li,Zhang,Liu,Chen,Yang,Huang,Zhao,Wu,Zhou,Xu,Sun,Ma,Zhu,Hu,Guo,He,Lin,Gao,Luo,Zheng,"
        "Xie,Tang,Deng,Feng,Chan,Cheung,Wong,Leung,Lau,Ng,Kwok,Tsang,Yip,Ouyang,Xi,Qiu",
        family_first=True,
    ),
    "korean": _culture(
        "Min-jun,Seo-yeon,Ji-woo,Ha-eun,Jae-hyun,Sung-min,Young-hee,Kyung-soo,Hye-jin,Tae-yang,"
        "Soo-jin,Dong-hyun,Eun-ji,Hyun-woo,Yoo-mi,Chang-ho",
        "Kim,Lee,Park,Choi,Jung,Kang,Cho,Yoon,Jang,Lim,Han,Oh,Seo,Shin,Kwon,Hwang,Ahn,Song,Moon",
        family_first=True,
    ),
    "japanese": _culture(
        "Akira,Aiko,Daisuke,Emi,Haruka,Haruto,Hiroshi,Kazuo,Keiko,Kenji,Makoto,Mariko,Masako,"
        "Naoki,Noriko,Ryo,Sakura,Satoshi,Shinji,Takeshi,Tomoko,Yoko,Yoshiko,Yuki,Yuriko,Yūto",
        "Abe,Aoki,Endo,Fujimoto,Fukuda,Hasegawa,Hayashi,Inoue,Ishikawa,Ito,Kato,Kimura,Kobayashi,"
        "Matsumoto,Mori,Murakami,Nakamura,Ogawa,Okada,Saito,Sakamoto,Sasaki,Sato,Shimizu,Suzuki,"
        "Takahashi,Tanaka,Watanabe,Yamada,Yamamoto,Yoshida",
    ),
    "south_east_asian": _culture(
        "Anh,Bao,Duc,Hoa,Huong,Linh,Minh,Ngoc,Phuong,Quang,Thanh,Thao,Trang,Tuan,Van,Xuan,Budi,"
        "Dewi,Siti,Agus,Putri,Wahyu,Somchai,Malee,Niran,Aung,Htet,Thida,Jose,Maria,Jun-Jun,Nurul",
        "Nguyen,Tran,Le,Pham,Hoang,Phan,Vu,Dang,Bui,Do,Suharto,Wijaya,Santoso,Halim,Setiawan,"
        "Srisai,Chaiwong,Thongchai,Kyaw,Win,Santos,Reyes,Cruz,Bautista,Dela Cruz,Ramos,Binti Yusof",
    ),
    "arabic": _culture(
        "Abdullah,Ahmad,Amal,Amir,Bashar,Dalia,Faisal,Farida,Ghada,Hala,Hamza,Hanan,Hassan,Huda,"
        "Ibrahim,Jamal,Karim,Khaled,Layla,Leila,Mahmoud,Mariam,Mona,Mustafa,Nabil,Nour,Omar,Rami,"
        "Rania,Rashid,Salma,Samir,Sami,Tariq,Walid,Yara,Yousef,Youssef,Ziad,Zeinab,Abdul Rahman",
        "Abbas,Abdallah,Abu Bakr,Abu Zaid,al-Ahmad,al-Amin,al-Assaf,al-Bakri,Al-Farsi,al-Hashimi,"
        "Al Jaber,al-Khatib,Al Mansoori,al-Masri,Al-Rashid,al-Sayed,al-Tamimi,bin Salem,Bin Tariq,"
        "Boutros,Darwish,El Amrani,El-Sayed,el-Din,Farouk,Ghanem,Habib,Haddad,Hamdan,Ibn Saud,"
        "Khalil,Khoury,Mansour,Najjar,Nasser,Qasim,Saleh,Shaheen,Zayed,Benali,Bouazizi,Ould Ahmed",
    ),
    "iranian_turkish": _culture(
        "Ali,Arash,Azadeh,Bahar,Behrouz,Dariush,Farhad,Golnaz,Kaveh,Maryam,Nasrin,Parisa,Reza,"
        "Shirin,Ahmet,Ayşe,Burak,Cem,Elif,Emine,Fatma,Gökhan,Hakan,Mehmet,Özlem,Selin,Yusuf,Zeynep",
        "Ahmadi,Ebrahimi,Farahani,Ghorbani,Hosseini,Jafari,Karimi,Mohammadi,Mousavi,Rezaei,Tehrani,"
        "Aydın,Çelik,Demir,Demirtaş,Erdem,Kaya,Öztürk,Şahin,Yıldız,Yılmaz,Kılıç,Karimov,Sharifzadeh",
    ),
    "west_african": _culture(
        "Abiodun,Abena,Ade,Adaeze,Akosua,Ama,Amara,Aminata,Ayodele,Babatunde,Chidi,Chiamaka,"
        "Chinedu,Chukwuemeka,Ebele,Emeka,Esi,Fatou,Folake,Funmilayo,Ibrahima,Ifeoma,Kofi,Kojo,"
        "Kwabena,Kwame,Mamadou,Mariama,Modou,Ngozi,Nkechi,Obinna,Olumide,Oluwaseun,Ousmane,Segun,"
        "Temitope,Tunde,Uche,Yaa,Yaw,Yetunde,Zainabu",
        "Abiola,Achebe,Acheampong,Adebayo,Adeleke,Adeyemi,Afolabi,Agyeman,Amoah,Ansah,Asante,"
        "Balogun,Bangura,Boateng,Ceesay,Chukwu,Conteh,Danso,Darko,Diallo,Diop,Eze,Fofana,Igwe,"
        "Jallow,Kamara,Keita,Koroma,Mensah,Ndiaye,Nwosu,Obi,Okafor,Okeke,Okonkwo,Okoye,Olawale,"
        "Onyeka,Osei,Owusu,Owusu-Ansah,Sall,Sesay,Soyinka,Touré,Traoré,Umeh",
    ),
    "east_south_african": _culture(
        "Abebe,Amina,Asha,Chipo,Farai,Hodan,Jabari,Kagiso,Lindiwe,Makena,Mandla,Meseret,Mwangi,"
        "Naledi,Nandi,Njeri,Nomvula,Otieno,Sipho,Tadesse,Tariro,Tendai,Thandiwe,Themba,Wanjiku,"
        "Wambui,Yohannes,Zanele,Zodwa,Ayaan,Abdi,Hibo,Pieter,Annelie",
        "Abdi,Bekele,Chikwanha,Dlamini,Gebremariam,Haile,Hassan,Kamau,Kariuki,Khumalo,Kiplagat,"
        "Langa,Mabaso,Maina,Mokoena,Moyo,Mthembu,Mugisha,Mutasa,Mwangi,Ncube,Ndlovu,Nkosi,Ochieng,"
        "Odhiambo,Sibanda,Tesfaye,Warsame,Wekesa,Zulu,van der Merwe,Botha,du Plessis",
    ),
    "polish_slavic": _culture(
        "Agnieszka,Aleksander,Aleksandra,Andrzej,Anna,Bartosz,Bogdan,Dariusz,Dorota,Ewa,Grzegorz,"
        "Irena,Jadwiga,Jakub,Jarosław,Katarzyna,Krzysztof,Łukasz,Magdalena,Małgorzata,Marcin,"
        "Piotr,Stanisław,Tomasz,Wojciech,Zbigniew,Zofia,Dmitri,Oksana,Olena,Svetlana,Volodymyr,"
        "Yuri,Natalya,Mykola,Andriy,Goran,Jelena,Milica,Zoran,Jiří,Zdeněk,Lenka,Matej,Ivana",
        "Adamczyk,Dąbrowski,Dąbrowska,Kaczmarek,Kamińska,Kowalczyk,Kowalski,Kozłowska,Król,"
        "Lewandowski,Majewski,Mazur,Nowak,Pawlak,Sikora,Szczepańska,Szymański,Wiśniewska,Wójcik,"
        "Woźniak,Zieliński,Bondarenko,Chernenko,Fedorov,Ivanova,Kovalenko,Kuznetsov,Lysenko,"
        "Morozov,Petrenko,Petrov,Shevchuk,Sokolov,Volkov,Hoxha,Jovanović,Kovačević,Marković,"
        "Nikolić,Dvořák,Novák,Svoboda,Horváth,Dimitrov,Georgieva,Popescu,Ionescu,Berisha,Krasniqi",
    ),
    "spanish_portuguese": _culture(
        "Alejandro,Ana,Beatriz,Carlos,Carmen,Diego,Elena,Esteban,Fernanda,Francisco,Gabriela,"
        "Guadalupe,Inés,Isabel,Javier,Joaquín,Jorge,José,José Luis,Juan,Juan Carlos,Lucía,Luis,"
        "Manuel,María,María José,Miguel Ángel,Mónica,Pablo,Pilar,Rafael,Rocío,Santiago,Sofía,"
        "Teresa,Valentina,Ximena,João,Inês,Rui,Tiago,Beatriz,Thiago,Larissa",
        "Aguilar,Álvarez,Castillo,Castro,Cortés,Cruz,de la Cruz,de la Fuente,Delgado,del Río,Díaz,"
        "Domínguez,Fernández,Flores,García,García Márquez,Gómez,González,Gutiérrez,Hernández,"
        "Herrera,Jiménez,López,López Obrador,Martín,Martínez,Méndez,Mendoza,Morales,Moreno,Muñoz,"
        "Navarro,Núñez,Ortega,Ortiz,Peña,Pérez,Ramírez,Reyes,Ríos,Rodríguez,Romero,Ruiz,Salazar,"
        "Sánchez,Soto,Torres,Vargas,Vázquez,Vega,da Silva,dos Santos,Ferreira,Pereira,Oliveira,"
        "Almeida,de Sousa,Ribeiro",
    ),
    "icelandic_nordic": _culture(
        "Anna,Ásta,Birgir,Björk,Einar,Elín,Guðrún,Gunnar,Halldór,Helga,Jóhanna,Jón,Katrín,Kristín,"
        "Magnús,Ólafur,Ragnheiður,Sigríður,Sigurður,Þórdís,Þorsteinn,Anders,Astrid,Bjørn,Freja,"
        "Henrik,Ingrid,Kjersti,Lars,Linnéa,Magnus,Mette,Søren,Sven,Aino,Eero,Juha,Päivi,Timo",
        "Árnadóttir,Björnsdóttir,Einarsson,Guðmundsdóttir,Gunnarsson,Halldórsdóttir,Jónsdóttir,"
        "Jónsson,Kristjánsson,Magnúsdóttir,Ólafsdóttir,Ragnarsson,Sigurðardóttir,Sveinsson,"
        "Þorsteinsson,Andersen,Bergström,Christensen,Dahl,Eriksson,Hansen,Haugen,Holm,Johansson,"
        "Kristiansen,Larsen,Lindqvist,Nielsen,Nyström,Sørensen,Virtanen,Korhonen,Mäkinen,Niemi",
    ),
    "french_low_german": _culture(
        "Amélie,Antoine,Camille,Céline,Émile,François,Geneviève,Guillaume,Jean,Jean-Luc,"
        "Jean-Pierre,Léa,Marie-Claire,Mathilde,Thérèse,Yves,Anneke,Bram,Femke,Jeroen,Lotte,Pieter,"
        "Sanne,Wim,Annika,Dieter,Friedrich,Gerhard,Heike,Jürgen,Käthe,Klaus,Lena,Matthias,Sabine,"
        "Uwe,Wolfgang,Alessandra,Chiara,Fabio,Giovanni,Giulia,Luca,Matteo,Paolo,Silvia",
        "Beauchamp,Blanchard,Chevalier,d'Arcy,de Beauvoir,de Gaulle,de Villiers,Delacroix,du Bois,"
        "Dubois,Dupont,Fontaine,Girard,Lafarge,Laurent,Le Goff,Le Pen,Lefèvre,Moreau,Rousseau,"
        "van Dijk,van den Berg,van der Berg,van der Linden,Van Houten,de Boer,de Vries,ten Have,"
        "Bakker,Janssen,Visser,von Arnim,von der Heide,von Trapp,Becker,Fischer,Hoffmann,Krüger,"
        "Müller,Schäfer,Schmidt,Schröder,Vogel,Weber,Zimmermann,Bianchi,Conti,De Luca,De Rossi,"
        "Di Matteo,Esposito,Ferrari,Lombardi,Ricci,Romano,Russo",
    ),
    "greek_jewish_caribbean": _culture(
        "Andreas,Dimitris,Eleni,Giorgos,Katerina,Kostas,Maria,Nikos,Yannis,Avi,Chaim,Esther,Miriam,"
        "Moshe,Noa,Shlomo,Tamar,Yael,Delroy,Desmond,Leroy,Marcia,Marlon,Winston,Sherice,Tyrone,"
        "DeShawn,Latoya,Keisha,Jamal,LeBron,Mikhail",
        "Alexiou,Christodoulou,Dimitriou,Georgiou,Ioannou,Karagiannis,Papadopoulos,Pappas,"
        "Vasiliou,Ben-David,Cohen,Feldman,Friedman,Goldberg,Goldstein,Kaplan,Levy,Rabinowitz,"
        "Rosenthal,Shapiro,Weiss,Bailey,Campbell,Blackwood,Francis,Gayle,Grant,McFarlane,Pinnock,"
        "St Clair,Thompson,Baptiste,Joseph,Toussaint",
    ),
}

_WEIGHTS = [3.0 if name in ("british", "words") else 1.0 for name in CULTURES]


@dataclass(frozen=True, slots=True)
class Person:
    """A made-up person: the parts of the name and how it is written in full."""

    given: str
    family: str
    full: str


def person(chance: random.Random) -> Person:
    """A person of some culture, sometimes double-barrelled, with initials or a middle name."""
    culture = chance.choices(list(CULTURES.values()), _WEIGHTS)[0]
    given, family = chance.choice(culture.given), chance.choice(culture.family)
    if culture.family_first and chance.random() < 0.75:
        return Person(given, family, f"{family} {given}")
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
        return Person(letters[0], family, f"{initials} {family}")
    elif draw < 0.27:
        given = f"{given}-{chance.choice(culture.given)}"
    elif draw < 0.28:
        return Person(
            given, family, f"{given} {family} {chance.choice(('Jr', 'Jr.', 'III', 'Sr'))}"
        )
    return Person(given, family, f"{given} {family}")


PLACES = _listed(
    "Aberdeen,Ashford,Barnsley,Basildon,Bath,Bedford,Belfast,Birmingham,Blackburn,Blackpool,"
    "Bolton,Bradford,Brighton,Bristol,Burnley,Bury,Calderdale,Cambridge,Camden,Canterbury,"
    "Cardiff,Carlisle,Chelmsford,Cheltenham,Chester,Clapham,Cornwall,Coventry,Crewe,Croydon,"
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

CAUSES = _listed(
    "Animal,Children,Cycling,Disability,Education,Employment,Environment,Families,Fathers,"
    "Forest,Fuel Poverty,Heritage,Homeless,Housing,Justice,Libraries,Liberty,Mothers,"
    "Nurses,Ocean,Open Spaces,Patients,Peace,Pensioners,Police,Prison Reform,Privacy,Rail,"
    "Refugee,Renters,Rivers,Road Safety,Rural,Schools,Students,Tenants,Transport,Veterans,"
    "Victims,Water,Wildlife,Women,Workers,Youth"
)

TRADES = _listed(
    "Aerospace,Airways,Analytics,Bank,Biotech,Breweries,Brothers,Capital,Care,Chemicals,"
    "Communications,Construction,Consulting,Energy,Engineering,Entertainment,Estates,Farms,"
    "Finance,Foods,Foundry,Games,Healthcare,Homes,Hotels,Industries,Insurance,Investments,"
    "Labs,Logistics,Media,Mining,Motors,Networks,Oil,Pharma,Pictures,Productions,Properties,"
    "Publishing,Rail,Records,Renewables,Research,Retail,Robotics,Security,Semiconductors,"
    "Shipping,Software,Solutions,Steel,Systems,Technologies,Telecom,Textiles,Utilities,Water"
)

COINED = _listed(
    "Acuity,Alder,Amplo,Arcadia,Argent,Astra,Atlas,Avanti,Axiom,Beacon,Brightwater,Brookvale,"
    "Calyx,Cascade,Celtic,Centrica,Cobalt,Corvid,Crestline,Dovetail,Elmstead,Evergreen,Falcon,"
    "Finch,Firefly,Greenfield,Halcyon,Harbour,Helix,Highfield,Horizon,Ironbridge,Juniper,"
    "Kestrel,Kinetic,Lantern,Larkspur,Linden,Lumen,Meridian,Monzana,Nimbus,Northgate,Nova,"
    "Oakwell,Octavo,Orbis,Orchard,Osprey,Paragon,Phoenix,Pinnacle,Polaris,Quantum,Quill,Raven,"
    "Redstone,Riverside,Sable,Saffron,Sentinel,Silverline,Solent,Sparrow,Summit,Tallow,"
    "Thornfield,Tidal,Trident,Unity,Vantage,Verdant,Vertex,Westbrook,Wren,Zephyr,Zenobia"
)
