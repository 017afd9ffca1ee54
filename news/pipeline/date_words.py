"""Words of dates in many languages: tables alone, written folded as ``text.skeleton`` folds them."""

from collections.abc import Iterator

from news.pipeline.text import skeleton

# A language, then twelve columns; within a column full name first, then short and inflected forms.
_MONTHS = """
en: january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|\
october oct|november nov|december dec
de: januar jän jänner|februar|märz mrz|april|mai|juni|juli|august|september|oktober okt|november|dezember dez
fr: janvier janv|février févr fév|mars|avril avr|mai|juin|juillet juil|août aoû|septembre|octobre|novembre|\
décembre déc
es: enero ene|febrero|marzo|abril abr|mayo|junio|julio|agosto ago|septiembre setiembre|octubre|noviembre|\
diciembre dic
it: gennaio gen|febbraio|marzo|aprile|maggio mag|giugno giu|luglio lug|agosto|settembre set|ottobre ott|\
novembre|dicembre
nl: januari|februari|maart mrt|april|mei|juni|juli|augustus|september|oktober|november|december
pt: janeiro|fevereiro fev|março|abril|maio|junho|julho|agosto|setembro|outubro out|novembro|dezembro
sv: januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december
da: januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december
pl: stycznia styczniu styczeń|lutego lutym luty|marca marcu marzec|kwietnia kwietniu kwiecień|maja maju|\
czerwca czerwcu czerwiec|lipca lipcu lipiec|sierpnia sierpniu sierpień|września wrześniu wrzesień|\
października październiku październik|listopada listopadzie listopad|grudnia grudniu grudzień
cs: ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince
ru: января январе январь|февраля феврале февраль|марта марте март|апреля апреле апрель|мая мае|июня июне июнь|\
июля июле июль|августа августе август|сентября сентябре сентябрь|октября октябре октябрь|ноября ноябре ноябрь|\
декабря декабре декабрь
"""

# Seven columns from Monday.
_WEEKDAYS = """
monday|tuesday|wednesday|thursday|friday|saturday|sunday
montag|dienstag|mittwoch|donnerstag|freitag|samstag sonnabend|sonntag
montagabend|dienstagabend|mittwochabend|donnerstagabend|freitagabend|samstagabend|sonntagabend
montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonntags
lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche
lunes|martes|miércoles|jueves|viernes|sábado|domingo
lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica
maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag
segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira||
måndag måndagen måndags|tisdag tisdagen tisdags|onsdag onsdagen onsdags|\
torsdag torsdagen torsdags|fredag fredagen fredags|lördag lördagen|söndag söndagen
mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag
poniedziałek|wtorek|środę środa|czwartek|piątek|sobotę sobota|niedzielę niedziela
понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье
"""

# Portuguese drops -feira where a preposition or a day in brackets stands by.
_BARE_WEEKDAYS = "segunda|terça|quarta|quinta|sexta||"

_DAY_WORDS: dict[str, int] = {
    "this morning": 0, "this afternoon": 0, "this evening": 0, "tonight": 0, "heute morgen": 0,
    "ce matin": 0, "esta mañana": 0, "stamattina": 0, "stamani": 0, "vanmorgen": 0, "esta manhã": 0,
    "today": 0, "yesterday": -1, "tomorrow": 1, "day before yesterday": -2,
    "heute": 0, "gestern": -1, "vorgestern": -2, "morgen früh": 1,
    "aujourd'hui": 0, "hier": -1, "avant-hier": -2, "demain": 1,
    "hoy": 0, "ayer": -1, "anteayer": -2,
    "oggi": 0, "ieri": -1, "l'altro ieri": -2, "domani": 1,
    "vandaag": 0, "gisteren": -1, "eergisteren": -2,
    "hoje": 0, "ontem": -1, "anteontem": -2, "amanhã": 1,
    "i dag": 0, "idag": 0, "i går": -1, "igår": -1,
    "dzisiaj": 0, "dziś": 0, "wczoraj": -1, "сегодня": 0, "вчера": -1,
}  # fmt: skip

# Months or years away; the unit, then the steps.
_PERIOD_WORDS: dict[str, tuple[str, int]] = {
    "last month": ("month", -1), "this month": ("month", 0), "next month": ("month", 1),
    "last year": ("year", -1), "this year": ("year", 0), "next year": ("year", 1),
    "last week": ("week", -1), "this week": ("week", 0), "next week": ("week", 1),
    "letzten monat": ("month", -1), "vergangenen monat": ("month", -1),
    "vorigen monat": ("month", -1),
    "diesen monat": ("month", 0), "diesem monat": ("month", 0), "nächsten monat": ("month", 1),
    "letztes jahr": ("year", -1), "vergangenes jahr": ("year", -1), "voriges jahr": ("year", -1),
    "vergangenen jahr": ("year", -1), "letzten jahr": ("year", -1), "vorjahr": ("year", -1),
    "letzten jahres": ("year", -1), "vergangenen jahres": ("year", -1), "vorigen jahres": ("year", -1),
    "dieses jahres": ("year", 0), "dieses jahr": ("year", 0), "diesem jahr": ("year", 0),
    "laufenden jahres": ("year", 0),
    "letzte woche": ("week", -1), "vergangene woche": ("week", -1), "vergangenen woche": ("week", -1),
    "letzter woche": ("week", -1), "vorige woche": ("week", -1), "diese woche": ("week", 0),
    "mois dernier": ("month", -1), "ce mois-ci": ("month", 0), "mois prochain": ("month", 1),
    "année dernière": ("year", -1), "l'an dernier": ("year", -1), "cette année": ("year", 0),
    "semaine dernière": ("week", -1), "cette semaine": ("week", 0),
    "mes pasado": ("month", -1), "este mes": ("month", 0), "mes próximo": ("month", 1),
    "próximo mes": ("month", 1), "pasado mes": ("month", -1),
    "año pasado": ("year", -1), "este año": ("year", 0), "pasado año": ("year", -1),
    "semana pasada": ("week", -1), "pasada semana": ("week", -1), "esta semana": ("week", 0),
    "mese scorso": ("month", -1), "scorso mese": ("month", -1), "questo mese": ("month", 0),
    "prossimo mese": ("month", 1), "anno scorso": ("year", -1), "scorso anno": ("year", -1),
    "quest'anno": ("year", 0), "settimana scorsa": ("week", -1), "scorsa settimana": ("week", -1),
    "vorige maand": ("month", -1), "afgelopen maand": ("month", -1), "deze maand": ("month", 0),
    "volgende maand": ("month", 1), "vorig jaar": ("year", -1), "afgelopen jaar": ("year", -1),
    "dit jaar": ("year", 0), "vorige week": ("week", -1), "afgelopen week": ("week", -1),
    "mês passado": ("month", -1), "este mês": ("month", 0), "próximo mês": ("month", 1),
    "neste mês": ("month", 0), "ano passado": ("year", -1), "este ano": ("year", 0),
    "neste ano": ("year", 0), "semana passada": ("week", -1),
    "förra månaden": ("month", -1), "förra året": ("year", -1), "förra veckan": ("week", -1),
    "denna månad": ("month", 0), "den här månaden": ("month", 0), "denne måned": ("month", 0),
    "w tym miesiącu": ("month", 0), "этом месяце": ("month", 0), "этом году": ("year", 0),
    "sidste måned": ("month", -1), "sidste år": ("year", -1), "i år": ("year", 0),
    "w zeszłym roku": ("year", -1), "w ubiegłym roku": ("year", -1), "прошлом году": ("year", -1),
    "в прошлом месяце": ("month", -1),
}  # fmt: skip

# Before or after a weekday or a month: strictly the one before, or the one to come.
_EARLIER = """
last past previous|letzten letzter letzte letztem vergangenen vergangener vergangene vorigen|
dernier dernière passé passée
pasado pasada último última|scorso scorsa passato ultimo|vorige afgelopen voorbije jongstleden|
passado passada último última
förra i.förra|sidste|zeszły ubiegły zeszłym ubiegłym|прошлый прошлую прошлое прошлом
"""
_LATER = """
next coming upcoming|nächsten nächster kommenden kommender kommende|prochain prochaine|próximo próxima que.viene
prossimo prossima|volgende komende aanstaande|próximo próxima que.vem|nästa|næste kommende|przyszły|следующий следующую
"""

# Words before a day that put it in the future.
# Verbs that look ahead, anywhere before a date in its clause …
FUTURE_CUES = skeleton(
    "will|would be|shall|scheduled|slated|set for|due|deadline|expected|upcoming|is to|are to"
    "|wird|werden|soll|sollen|geplant|angesetzt|terminiert"
    "|sera|seront|prévue?|prévu|aura lieu|tiendra|doit"
    "|será|serán|prevista|previsto|celebrará|tendrá lugar"
    "|sarà|saranno|prevista|terrà|zal|zullen|gepland"
    "|será|serão|prevista|marcada|acontecerá"
    "|kommer att|ska|skal|będzie|odbędzie|состоится|будет"
)
# … words that do so right before it …
FUTURE_BESIDE = skeleton(
    "until|before|by|ahead of|next|upcoming|for|bis|bis zum|kommenden|kommende|nächsten|vor dem|d'ici|avant|avant le"
    "|prochain|jusqu'au|hasta|antes del|próximo|próxima|prossimo|prossima|entro|entro il|fino al"
    "|uiterlijk|komende|volgende|voor|até|antes de"
)
# … and verbs by which a clause tells of what is past.
PAST_CUES = skeleton(
    "was|were|had|has|have|did|filed|ruled|said|held|heard|wurde|wurden|war|waren|hat|haben|hatte|hatten"
    "|a été|ont été|était|avait|fue|fueron|había|è stat[oa]|era|werd|werden door|heeft|hebben"
    "|foi|foram|havia|został[ao]?"
)


def _columns(table: str) -> Iterator[tuple[str, int]]:
    for line in table.strip().splitlines():
        for number, forms in enumerate(line.split("|")):
            for form in forms.split():
                yield skeleton(form), number


def months() -> dict[str, tuple[int, frozenset[str]]]:
    """Map each name of a month to its number and the languages that have it."""
    found: dict[str, tuple[int, frozenset[str]]] = {}
    for line in _MONTHS.strip().splitlines():
        language, _, columns = line.partition(": ")
        for name, number in _columns(columns):
            known = found.get(name, (0, frozenset[str]()))[1]
            found[name] = (number + 1, known | {language})
    return found


def weekdays() -> dict[str, int]:
    """Map each name of a day of the week to its number, Monday being 0."""
    return {name: number for name, number in _columns(_WEEKDAYS) if name}


def bare_weekdays() -> dict[str, int]:
    """Map the Portuguese short names, which are ordinals elsewhere, to their number."""
    return dict(_columns(_BARE_WEEKDAYS))


def day_words() -> dict[str, int]:
    """Map ``yesterday`` and its like to the days from today."""
    return {skeleton(name): step for name, step in _DAY_WORDS.items()}


def period_words() -> dict[str, tuple[str, int]]:
    """Map ``last month`` and its like to a unit and the steps from now."""
    return {skeleton(name): step for name, step in _PERIOD_WORDS.items()}


def directions() -> dict[str, int]:
    """Map ``last`` to -1 and ``next`` to 1, in every language."""
    found: dict[str, int] = {}
    for table, step in ((_EARLIER, -1), (_LATER, 1)):
        for form in table.replace("|", " ").split():
            found[skeleton(form.replace(".", " "))] = step
    return found
