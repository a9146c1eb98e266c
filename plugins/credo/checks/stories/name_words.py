"""The words around a name that give it away, and the capitalised words that are none."""

from __future__ import annotations

from typing import Final


def _single(text: str) -> frozenset[str]:
    return frozenset(text.split())


ACTING: Final[frozenset[str]] = _single(
    """said says asked asks told tells answered answers replied replies shouted whispered laughed smiled nodded
    thought thinks knew knows looked looks sat stood walked drove saw sees heard felt wrote writes held
    thanked brought carried noticed remembered remembers explained explains offered decided wanted wants
    rang rings phoned apologised apologized cried fetched waited handed shook shrugged agreed promised swore
    hurried grinned sighed climbed knelt hugged whistled sang muttered murmured stammered argued insisted
    admitted suggested warned begged blushed frowned stared waved hesitated confessed joked complained sobbed
    yelled winced chuckled giggled volunteered yawned sneezed
    sagte sagt fragte fragt antwortete antwortet rief meinte meint erzählte erzählt
    lachte nickte brachte dit demanda demande répondit répond raconte raconta expliqua rit apporta dijo dice
    preguntó pregunta respondió responde contó cuenta explicó rió trajo"""
)
"""What people do: a capitalised word before one of these is likely to be somebody."""

ADDRESSING: Final[frozenset[str]] = _single(
    """said says asked asks told tells thanked helped rang phoned called texted answered replied shouted whispered
    laughed added explained met dear hi hello thanks named introduced sagte sagt fragte fragt antwortete
    meinte rief namens liebe lieber hallo danke dit demanda demande répondit répond chère cher bonjour merci
    nommé nommée dijo dice preguntó pregunta respondió responde querida querido hola gracias llamado llamada"""
)
"""What stands before somebody: a capitalised word after one of these is likely to be one."""

HONORIFICS: Final[frozenset[str]] = _single(
    """Mr Mrs Ms Miss Mx Dr Prof Professor Sir Lady Captain Sergeant Constable Reverend Rev Councillor Nurse Sister
    Matron Aunt Auntie Uncle Herr Herrn Frau Schwester Monsieur Madame Mme Mlle Señor Señora Señorita Sr Sra Don Doña"""
)
"""Titles that stand before a surname."""

PARTICLES: Final[frozenset[str]] = _single("de da di du del della der den van von zu la le ten ter bin al el")
"""Small words of a surname, between it and the title: “Mrs van der Berg”."""

ARTICLES: Final[frozenset[str]] = _single(
    "the a an this that these those every each no le la les un une des el los las una unos unas"
)
"""Words that stand before things and offices and hardly ever before a name."""

POSSESSIVES: Final[frozenset[str]] = _single("my your his her its our their")
"""“Our Chief Executive” is an office; “our Dana” may be somebody."""

RELATIONS: Final[frozenset[str]] = _single(
    """colleague colleagues guest waiter waitress cook chef receptionist porter manager nurse driver technician
    cleaner trainee apprentice intern clerk housekeeper attendant supervisor boss neighbour neighbor
    customer client patient passenger visitor sister brother husband wife daughter son mother father friend
    aunt uncle Kollege Kollegin Gast Köchin Koch Kellner Kellnerin Chefin Nachbarin Schwester Bruder
    collègue cliente cuisinier cuisinière serveur serveuse voisine soeur frère compañera compañero clienta
    cocinero cocinera camarero camarera vecina hermana hermano"""
)
"""What somebody is, just before their name: “our receptionist Dana”."""

BELONGINGS: Final[frozenset[str]] = _single(
    """shift shifts hand hands face eyes voice mouth hair shoulder back mother father mum dad sister brother wife
    husband daughter son family birthday coat bag desk phone telephone car chair room office idea turn name
    job first last team colleague table tray apron jacket shoes"""
)
"""What people have: “Dana's shift”."""

PLACES: Final[frozenset[str]] = _single(
    """Street Road Lane Avenue Square Bridge Station Airport House Hotel Inn Hall Park Hospital School Church
    Castle Tower River Lake Bay Beach Island Islands Valley Mountain Mount Harbour Harbor Quay Mill Market
    Gate University College Saint St Bank Company Ltd Inc GmbH Ward Wing Unit Clinic Surgery Centre Center Branch
    Office Department Council Trust Group Foundation Straße Platz Allee Brücke Rue Place Gare
    Calle Plaza Avenida New North South East West Upper Lower Great"""
)
"""Words that make their capitalised neighbours a place or a firm."""

ORDINARY: Final[frozenset[str]] = _single(
    """i a an the this that these those he she it we you they his her its our your their my mine who whoever whom
    whose what whatever which when whenever where wherever why how and but or nor so yet for if unless until
    till while after before since because although though as at by from in into of off on onto out over to
    up with without about above across against along among around behind below beneath beside between beyond
    down during except inside near outside past through throughout toward towards under upon within then
    there here now never always often once twice soon later today tomorrow yesterday tonight still just only
    even also too perhaps maybe not no yes none nobody nothing somebody someone something everybody everyone
    everything anybody anyone anything both each every all some any many most more much few several other
    another one two three four five six seven eight nine ten eleven twelve first second third last next is
    are was were be been do does did has have had can could may might must shall should will would let don't
    didn't wasn't isn't couldn't wouldn't it's he'd she'd they'd i'd we'd i'm we're they're that's there's
    nowhere half thirty twenty forty fifty people guests staff reception housekeeping management maintenance
    security accounts kitchen service breakfast lunch dinner chef doctor professor captain god lord heaven
    mum mom dad mummy daddy granny grandma grandad grandpa nan madam sir internet mondays tuesdays
    wednesdays thursdays fridays saturdays sundays oh ah well please sorry thank thanks obviously quite
    rather of course monday tuesday wednesday thursday friday saturday sunday january february march april
    may june july august september october november december spring summer autumn winter christmas easter
    ramadan lent advent diwali hanukkah eid passover halloween thanksgiving carnival pentecost english
    french german spanish italian portuguese dutch polish swedish danish norwegian finnish greek turkish
    russian ukrainian chinese japanese korean indian american british irish scottish welsh european african
    asian canadian australian mexican brazilian arabic hebrew latin roman jewish muslim christian catholic
    protestant victorian europe africa asia america australia england scotland wales ireland britain germany
    france spain italy portugal austria switzerland belgium netherlands poland turkey india china japan
    london paris berlin madrid rome lisbon vienna lundi mardi mercredi jeudi vendredi samedi dimanche
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre noël pâques le la
    les un une des il elle on nous vous ils elles je ce cette ces mon ma mes son sa ses notre nos leur leurs
    et mais ou donc car puis alors quand comme si pas ne que qui lunes martes miércoles jueves viernes
    sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
    navidad el los las una unos unas él ella ellos ellas yo nosotros usted ustedes y pero o entonces cuando
    como si no que quien"""
)
"""Capitalised words that are nobody, in lower case: openers of sentences, days, months, feasts, peoples, countries."""

OFFICES: Final[frozenset[str]] = _single(
    """admin administration agency all ambulance amen applicant assistant association audit authority billing board boss
    brigade buying cardiology caretaker charity chief classroom clinic colleague colleagues commission committee
    communications compliance consultant council counter court customer customers customs delivery department design
    desk despatch development director directory dispatch donor donors engineering enquiries estates everybody
    executive facilities faculty family finance foundation foundry friend friends fundraising government grandfather
    grandmother head headmaster headmistress headquarters headteacher helpdesk hr human inspector insurance
    inspection legal library lending logistics manager manufacturing marketing matron maternity ministry neighbour
    neighbours nurse nursery nursing office ombudsman oncology operations outpatients packing paediatrics parent
    parents parliament pathology patient patients payments payroll pharmacy physio physiotherapy planning police
    porters practitioner principal procurement production programme psychiatry purchasing quality radiology
    recruitment registry reservations residents resources returns sales santa school secretary senate shipping sister
    society specialist state stores supplier supplies support surgery teacher team technology theatre therapy
    training transport treasury triage tribunal trustees tutor union unit volunteers ward warehouse welfare workshop
    world emeritus"""
)
"""Offices, departments and callings of any trade, which companies like to write with a capital."""

FIRMS: Final[frozenset[str]] = _single(
    """adobe airbus airbnb aldi amazon android apple asana atlassian azure bitbucket bluetooth boeing bosch canva chrome
    cisco confluence copilot cortana datev deliveroo dell dhl docker dropbox ebay excel facebook fedex figma firefox
    github gitlab gmail google grafana hilton hubspot ibm ikea instagram intel jira kubernetes lego lenovo lidl linkedin
    linux lufthansa mailchimp marriott mastercard microsoft nestlé netflix nike nokia notion ofsted openai oracle
    outlook paypal powerpoint qantas reddit ryanair safari salesforce samsung sap sentry servicenow sharepoint shopify
    siemens siri skype slack sony spotify stripe tesco tesla tiktok toyota trello twitter uber unilever vodafone visa
    volkswagen whatsapp wifi wikipedia windows wordpress workday xerox yahoo youtube zendesk zoom"""
)
"""Firms and programs that say, ask and answer much in the stories of our day."""

CITIES: Final[frozenset[str]] = _single(
    """aberdeen amsterdam ankara antwerp athens atlanta auckland bangkok barcelona basel beijing belfast belgrade bern
    birmingham bonn bordeaux boston brisbane bristol brooklyn brussels bucharest budapest cairo cambridge cardiff
    chicago cologne copenhagen delhi detroit dresden dubai dublin dundee düsseldorf edinburgh frankfurt geneva genoa
    ghent glasgow gothenburg graz hamburg hanover helsinki istanbul jakarta kraków köln leeds leipzig lille linz
    liverpool ljubljana lyon manchester manila marseille melbourne milan montreal moscow mumbai munich münchen nairobi
    naples newcastle nottingham nuremberg oslo ottawa oxford perth philadelphia porto prague reykjavik riga rotterdam
    salzburg seattle seoul seville shanghai sheffield singapore stockholm strasbourg stuttgart tallinn tokyo
    toronto toulouse turin valencia vancouver venice vilnius warsaw washington wien zagreb zurich zürich"""
)
"""Cities whose offices are called by their names; none that is also a common given name."""

GREETINGS: Final[frozenset[str]] = _single(
    """alle allerseits alles bitte chef chefin danke doch eltern etwas feuer folgendes frau freunde freundinnen gast
    gott gute guten guter gäste hallo herr herrgott hilfe jemand kinder koch kollege kollegen kollegin kolleginnen
    kunde kunden kundin kundinnen köchin leute mama morgen mutter nachbar nachbarin nein nichts niemand oma opa papa
    team vater verehrte welt zusammen ja montag dienstag mittwoch donnerstag freitag samstag sonntag
    bonjour bonsoir client cliente clientes clients collègue collègues maman merci monsieur madame oui non salut tous
    toutes monde buenos buenas cliente compañera compañeras compañero compañeros equipo gracias hola mamá papá
    mundo señor señora señores señoras sí todas todos"""
)
"""What people say, and whom they greet, in German, French and Spanish: “Liebe Gäste”, “il dit Bonjour”."""

NOBODY: Final[frozenset[str]] = ORDINARY | OFFICES | FIRMS | CITIES | GREETINGS
"""Capitalised words that are nobody, in lower case."""
