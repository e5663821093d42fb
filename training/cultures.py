"""People's names by culture: given and family names, and the order they are said in.

Written by hand for this project, ordinary names of each culture to be put together at random;
nobody is meant. They widen what the training sets hold, mostly American and of one decade.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Culture:
    """Given and family names that go together, and how a full name is made of them.

    `style` is ``west`` (given, family), ``east`` (family first), ``double`` (two family names, the
    first the usual one), ``given`` (known by the given name, a patronymic after it), ``three``
    (given, father's, grandfather's), ``bin`` (as ``three``, or with "bin" or "bint" between).
    """

    given: tuple[str, ...]
    family: tuple[str, ...]
    style: str = "west"


def listed(text: str) -> tuple[str, ...]:
    """What commas part."""
    return tuple(text.split(","))


def _culture(given: str, family: str, *, style: str = "west") -> Culture:
    return Culture(listed(given), listed(family), style)


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
        "Sutcliffe,Sutton,Swales,Taylor,Thornton,Tomlinson,Turnbull,Underwood,Wainwright,Walker,"
        "Wallace,Warburton,Webb,Wheeler,Whitaker,Wilkinson,Winstanley,Wright,Yates",
    ),
    "words": _culture(
        "Grace,Faith,Hope,Joy,Rose,Lily,Ivy,Mark,Bill,Will,Rob,Frank,Jack,May,June,April,Summer,"
        "Dawn,Robin,Guy,Miles,Sky,Pearl,Ruby,Amber,Violet,Max,Art,Pat,Sue,Rich,Chuck,Penny,Bob",
        "Gill,May,Price,Street,Black,Green,Long,Short,Rich,Hope,Grace,Rose,Bell,Cook,Baker,Hunt,"
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
        style="east",
    ),
    "korean": _culture(
        "Min-jun,Seo-yeon,Ji-woo,Ha-eun,Jae-hyun,Sung-min,Young-hee,Kyung-soo,Hye-jin,Tae-yang,"
        "Soo-jin,Dong-hyun,Eun-ji,Hyun-woo,Yoo-mi,Chang-ho",
        "Kim,Lee,Park,Choi,Jung,Kang,Cho,Yoon,Jang,Lim,Han,Oh,Seo,Shin,Kwon,Hwang,Ahn,Song,Moon",
        style="east",
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
        style="bin",
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
        style="double",
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
    "icelandic": _culture(
        "Ari,Arnar,Ása,Bjarni,Brynja,Dagur,Edda,Eyþór,Finnur,Gísli,Guðmundur,Hildur,Hrafn,Inga,"
        "Kolbrún,Logi,Ögmundur,Sindri,Sólveig,Steinunn,Tómas,Unnur,Vigdís,Yrsa,Þóra,Örn",
        "Aradóttir,Arnarson,Bjarnadóttir,Bjarnason,Finnsson,Gíslason,Guðmundsson,Hrafnsdóttir,"
        "Jóhannsson,Jóhannsdóttir,Stefánsson,Steinarsdóttir,Tómasdóttir,Þórsson,Örnsdóttir",
        style="given",
    ),
    "vietnamese": _culture(
        "Van Anh,Thi Hoa,Minh Tuan,Quoc Bao,Thi Lan,Duc Huy,Ngoc Linh,Van Nam,Thanh Ha,Xuan Phuc",
        "Nguyen,Tran,Le,Pham,Hoang,Phan,Vu,Vo,Dang,Bui,Do,Ho,Ngo,Duong,Ly",
        style="east",
    ),
    "horn_of_africa": _culture(
        "Abebe,Abdirahman,Almaz,Bekele,Dawit,Faduma,Girma,Hawa,Haile,Ismail,Kebede,Liya,Mohamed,"
        "Mulugeta,Nuur,Saba,Samatar,Selam,Tekle,Tsehay,Worku,Yared,Yusuf,Zahra,Isaias,Jama",
        "Abebe,Tesfaye,Girma,Desta,Alemu,Worku,Warsame,Farah,Jama,Nuur,Osman,Elmi,Guled,Tekle",
        style="three",
    ),
    "turkish": _culture(
        "Aylin,Barış,Canan,Defne,Deniz,Ebru,Emre,Ferhat,Gül,Hatice,İbrahim,İlkay,Kemal,Leyla,"
        "Meltem,Murat,Nilüfer,Oğuz,Orhan,Pınar,Serkan,Sibel,Tayfun,Tuğba,Umut,Volkan,Yasemin",
        "Acar,Aksoy,Arslan,Aslan,Bulut,Çetin,Doğan,Erdoğdu,Güneş,Karaca,Kılıçoğlu,Koç,Korkmaz,"
        "Özdemir,Polat,Sezer,Şimşek,Taş,Tekin,Toprak,Uçar,Uysal,Yalçın,Yavuz,Yücel",
    ),
    "greek": _culture(
        "Alexandros,Anastasia,Christos,Despina,Eftychia,Elpida,Fotis,Ioanna,Konstantinos,Lefteris,"
        "Manolis,Panagiotis,Petros,Sofia,Spyros,Stavroula,Thanasis,Vasiliki,Zoi,Kyriakos",
        "Anagnostou,Antoniou,Apostolidis,Dimopoulos,Economou,Fotiadis,Hadjigeorgiou,Kalogeropoulos,"
        "Konstantinidou,Makris,Mavros,Nikolaidis,Panagiotopoulou,Samaras,Stathopoulos,Theodorou,"
        "Tsakalidis,Vlachos,Xenakis,Zervas",
    ),
    "baltic_balkan_magyar": _culture(
        "Ágnes,Attila,Balázs,Csilla,Ferenc,Gábor,Ilona,Katalin,László,Zsófia,Andrius,Dalia,Gintaras,"
        "Jānis,Kristīne,Māris,Rasa,Kaja,Jüri,Taavi,Besnik,Drita,Ilir,Vesna,Dragan,Siniša,Blaž,Tjaša,"
        "Ruxandra,Ștefan,Cătălin,Boyko,Desislava,Nevena",
        "Szabó,Tóth,Nagy,Kiss,Balogh,Farkas,Kazlauskas,Petrauskaitė,Bērziņš,Ozoliņa,Kalniņš,Tamm,"
        "Saar,Kask,Gashi,Leka,Shala,Đorđević,Vuković,Knežević,Stojković,Novak,Zupančič,Constantinescu,"
        "Munteanu,Dumitrescu,Stoyanov,Todorova,Hristov,Babić,Horvat",
    ),
    "ashkenazi_sephardi": _culture(
        "Aharon,Ariel,Batya,Dov,Eliezer,Gideon,Hadas,Itzik,Leah,Menachem,Naftali,Orly,Rivka,Shira,"
        "Uri,Yaakov,Yitzhak,Zipora,Maya,Ronen",
        "Abramovich,Alon,Azoulay,Bar-Lev,Ben-Ami,Ben Shimon,Dahan,Eisenberg,Epstein,Fried,Golan,"
        "Greenbaum,Halevi,Katz,Mizrahi,Ohana,Perlman,Rubinstein,Sasson,Shalev,Zuckerman",
    ),
    "south_indian_lankan": _culture(
        "Anitha,Arun,Chandrika,Dinesh,Gayathri,Karthik,Kumaran,Lakshman,Malini,Nirmala,Padma,"
        "Ramesh,Revathi,Sanjeewa,Selvi,Senthil,Shanthi,Sivakumar,Tharindu,Uma,Vasantha,Vijay",
        "Arunachalam,Balasubramaniam,Chandrasekhar,de Silva,Dissanayake,Ekanayake,Ganesan,"
        "Gunawardena,Iyengar,Jayasuriya,Karunaratne,Kulasekara,Muthukumar,Nagarajan,Narayanan,"
        "Natarajan,Parthasarathy,Pillai,Rajapaksha,Ranganathan,Sivanandan,Thangavelu,Weerasinghe",
    ),
    "pashtun_bengali_nepali": _culture(
        "Abdul,Ahmad Shah,Anwara,Bishnu,Farzana,Gul,Hamid,Jahanara,Kabir,Karma,Laila,Maya,Mirwais,"
        "Nasima,Pasang,Rabeya,Rezaul,Shafiqul,Sheikh,Sita,Taslima,Tenzin,Zalmai,Zarghuna",
        "Achakzai,Ahmadzai,Alam,Barakzai,Bhuiyan,Chowdhury,Das,Dorje,Durrani,Gurung,Hossain,Islam,"
        "Karimi,Khatun,Lama,Magar,Noorzai,Popal,Rai,Sarkar,Sherpa,Shrestha,Tamang,Wardak,Yousafzai",
    ),
    "caribbean": _culture(
        "Aaliyah,Alford,Anthea,Beverley,Carlton,Clive,Dwayne,Errol,Everton,Garfield,Hyacinth,"
        "Jermaine,Kemar,Lloyd,Marvia,Neville,Olive,Rashida,Shanice,Shaquille,Sonia,Tanisha,Verna",
        "Alleyne,Braithwaite,Brathwaite,Charles,Clarke-Hill,Cuffy,Dacres,Edwards,Forde,Gittens,"
        "Greenidge,Henriques,Lashley,Maynard,McKoy,Nurse,Pierre,Ramdin,Richards,Samuels,Seepersad,"
        "Walcott,Worrell",
    ),
    "pacific_indigenous": _culture(
        "Aroha,Hine,Kahu,Mere,Ngaire,Rangi,Tama,Wiremu,Kalani,Leilani,Sione,Mele,Tevita,Ana,Lani,"
        "Jarrah,Marlee,Dakota,Winona",
        "Parata,Ngata,Te Whare,Tawhai,Rangihuna,Kahele,Fonoti,Tuilagi,Faleolo,Vainikolo,Taufa,"
        "Begay,Yazzie,Two Rivers,Whitefeather,Kealoha",
    ),
    "american": _culture(
        "Brandon,Brittany,Chad,Cody,Courtney,Dakota,Derek,Dwight,Ethan,Hunter,Jared,Kelsey,Kyle,"
        "Lamar,Logan,Madison,Marcus,Mason,Monique,Randy,Shelby,Taylor,Todd,Travis,Tucker,Wyatt",
        "Abernathy,Beauregard,Boone,Calhoun,Castellano,DeLuca,Dombrowski,DuPree,Gutierrez,Hatfield,"
        "Hernandez,Huckabee,Jefferson,Kowalski,LaRue,Lindstrom,MacGregor,Mancini,McAllister,"
        "Nguyen,Olsen,Pruitt,Rasmussen,Rivera,Schultz,Tibbets,VanDerWal,Washington,Whitlock",
    ),
}
