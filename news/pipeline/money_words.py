"""Words about money in many languages: tables alone, folded as ``text.skeleton`` folds them."""

from news.pipeline.text import skeleton

# Signs and codes that stand before the figure. An empty code is resolved by language and country.
PREFIXES: dict[str, str] = {
    "us$": "USD", "u.s.$": "USD", "us $": "USD", "usd": "USD", "usd$": "USD", "$": "$", "c$": "CAD", "ca$": "CAD",
    "cdn$": "CAD", "cad": "CAD", "a$": "AUD", "au$": "AUD", "aud": "AUD", "nz$": "NZD", "hk$": "HKD", "hkd": "HKD",
    "s$": "SGD", "sgd": "SGD", "nt$": "TWD", "twd": "TWD", "ntd": "TWD", "r$": "BRL", "brl": "BRL", "mx$": "MXN",
    "€": "EUR", "eur": "EUR", "£": "GBP", "gbp": "GBP", "¥": "¥", "jp¥": "JPY", "cn¥": "CNY", "rmb": "CNY",
    "cny": "CNY", "jpy": "JPY", "₹": "INR", "rs": "INR", "rs.": "INR", "inr": "INR", "₩": "KRW", "krw": "KRW",
    "chf": "CHF", "sfr.": "CHF", "sek": "SEK", "dkk": "DKK", "nok": "NOK", "pln": "PLN", "₽": "RUB", "rub": "RUB",
    "₺": "TRY", "try": "TRY", "₪": "ILS", "ils": "ILS", "nis": "ILS", "zar": "ZAR", "mxn": "MXN",
    "人民币": "CNY", "新台币": "TWD", "港币": "HKD",
}  # fmt: skip

# Words and signs that stand after it.
SUFFIXES: dict[str, str] = {
    "us dollars": "USD", "us dollar": "USD", "u.s. dollars": "USD", "us-dollar": "USD", "us-dollars": "USD",
    "american dollars": "USD", "dollars americains": "USD", "dolares estadounidenses": "USD",
    "dolares americanos": "USD",
    "dollari americani": "USD", "dollars": "$", "dollar": "$", "dolares": "$", "dollari": "$", "usd": "USD",
    "us$": "USD", "$": "$", "美元": "USD", "美金": "USD", "美圆": "USD", "米ドル": "USD", "ドル": "$", "달러": "$",
    "미국 달러": "USD", "долларов": "USD", "доллара": "USD", "dolarow": "USD",
    "canadian dollars": "CAD", "加元": "CAD", "加币": "CAD", "カナダドル": "CAD", "캐나다 달러": "CAD", "cad": "CAD",
    "australian dollars": "AUD", "澳元": "AUD", "豪ドル": "AUD", "hong kong dollars": "HKD", "港元": "HKD",
    "港币": "HKD",
    "singapore dollars": "SGD", "新加坡元": "SGD", "new taiwan dollars": "TWD", "新台币": "TWD", "台币": "TWD",
    "台湾ドル": "TWD", "대만 달러": "TWD",
    "euros": "EUR", "euro": "EUR", "eur": "EUR", "€": "EUR", "欧元": "EUR", "ユーロ": "EUR", "유로": "EUR",
    "евро": "EUR",
    "pounds": "GBP", "pounds sterling": "GBP", "pfund": "GBP", "livres sterling": "GBP", "libras": "GBP",
    "libras esterlinas": "GBP", "sterline": "GBP", "pond": "GBP", "£": "GBP", "gbp": "GBP", "英镑": "GBP",
    "ポンド": "GBP",
    "파운드": "GBP",
    "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "cny": "CNY", "yuans": "CNY", "yuanes": "CNY",
    "元": "元", "块钱": "CNY",
    "元人民币": "CNY", "人民元": "CNY", "위안": "CNY", "юаней": "CNY", "yuan renminbi": "CNY",
    "yen": "JPY", "yens": "JPY", "yenes": "JPY", "jpy": "JPY", "円": "JPY", "圆": "JPY", "日元": "JPY",
    "日圆": "JPY", "엔": "JPY",
    "won": "KRW", "wons": "KRW", "krw": "KRW", "원": "KRW", "韩元": "KRW", "韩圆": "KRW", "ウォン": "KRW",
    "rupees": "INR", "rupee": "INR", "rupien": "INR", "roupies": "INR", "rupias": "INR", "卢比": "INR", "ルピー": "INR",
    "루피": "INR", "inr": "INR",
    "swiss francs": "CHF", "franken": "CHF", "schweizer franken": "CHF", "francs suisses": "CHF", "chf": "CHF",
    "瑞士法郎": "CHF", "reais": "BRL", "reales": "BRL", "雷亚尔": "BRL", "レアル": "BRL", "brl": "BRL",
    "pesos mexicanos": "MXN", "mexican pesos": "MXN", "pesos": "pesos", "rubles": "RUB", "roubles": "RUB",
    "rubel": "RUB",
    "рублей": "RUB", "рубля": "RUB", "руб": "RUB", "卢布": "RUB", "ルーブル": "RUB", "루블": "RUB",
    "kronor": "kr", "kroner": "kr", "kr": "kr", "sek": "SEK", "dkk": "DKK", "nok": "NOK", "zlotych": "PLN",
    "zloty": "PLN",
    "zl": "PLN", "korun": "CZK", "kc": "CZK", "lira": "TRY", "turkish lira": "TRY", "shekels": "ILS", "rand": "ZAR",
    "forint": "HUF",
}  # fmt: skip

# Ordinary words too: sums only with a magnitude, or a figure in groups.
NEED_MAGNITUDE = frozenset(
    {"won", "wons", "pounds", "pond", "kr", "real", "rand", "lira", "try", "kc"}
)

_DOLLARS = {"CA": "CAD", "AU": "AUD", "NZ": "NZD", "HK": "HKD", "SG": "SGD", "TW": "TWD"}
_OWN = {
    "¥": {"ja": "JPY", "JP": "JPY"},
    "元": {"TW": "TWD", "HK": "HKD"},
    "pesos": {"AR": "ARS", "CO": "COP", "CL": "CLP", "PH": "PHP"},
    "kr": {"da": "DKK", "DK": "DKK", "nb": "NOK", "no": "NOK", "NO": "NOK"},
}
_OTHERWISE = {"¥": "CNY", "元": "CNY", "pesos": "MXN", "kr": "SEK"}


def currency_of(code: str, language: str, country: str | None) -> str:
    """Resolve a sign or word that several currencies share, by the outlet's country."""
    if code == "$":
        return _DOLLARS.get(country or "", "USD") if language in ("en", "fr") else "USD"
    own = _OWN.get(code)
    if own is None:
        return code
    return own.get(country or "") or own.get(language) or _OTHERWISE[code]


def _alternatives(*lists: str) -> str:
    return "|".join(skeleton(text) for text in lists)


APPROXIMATE = _alternatives(
    r"about|around|approximately|approx\.?|roughly|some|nearly|almost|an? estimated|estimated|"
    r"close to|in the region of|circa",
    r"rund|etwa|ca\.|circa|knapp|fast|ungefähr|gut|an die|annähernd|environ|près de|quelque|presque|"
    r"à peu près",
    r"unos|unas|cerca de|alrededor de|casi|aproximadamente|en torno a|circa|quasi|intorno a|all'incirca",
    r"ongeveer|zo'n|bijna|rond de|cerca de|aproximadamente|quase|em torno de|omkring|cirka|około|ok\.|"
    r"около|примерно",
    r"约|将近|大约|约合|近|接近|总计约|およそ|ほぼ|약|대략|거의",
)
AT_LEAST = _alternatives(
    r"at least|more than|over|exceeding|in excess of|upwards of|north of|no less than|above|"
    r"a minimum of|minimum of",
    r"mindestens|mehr als|über|wenigstens|au moins|plus de|supérieure? à|al menos|más de|por lo menos|"
    r"superior a|almeno|oltre|più di",
    r"minstens|meer dan|ruim|ten minste|pelo menos|mais de|no mínimo|minst|över|mere end|co najmniej|"
    r"ponad|не менее|более|свыше",
    r"至少|超过|超過|逾|不低于|不少于|超|少なくとも|최소|최소한|적어도",
)
UP_TO = _alternatives(
    r"up to|as much as|as high as|a maximum of|maximum of|no more than|not more than|capped at|at most",
    r"bis zu|höchstens|maximal|jusqu'à|au maximum|hasta|como máximo|un máximo de|fino a|al massimo|"
    r"un massimo di",
    r"tot|maximaal|hoogstens|até|no máximo|op til|upp till|do|maksymalnie|до|最高|高达|不超过|上限为?|至多|最多|最大|"
    r"最大で|최대|많게는",
)
RANGE_BETWEEN = (
    r"\s?(?:-|–|—|~|〜|to|and|bis|und|a|à|y|e|et|en|i|至|到|から|～|에서)\s?(?:up to\s)?"
)

# What a sum is counted by, before or after it.
PER_AFTER = _alternatives(
    r"(?:per|for (?:each|every)|for each|a|an|pro|je|par|pour chaque|por(?: cada)?|per ogni|a|"
    r"voor elk|per|por)\s"
    r"(?:infringed\s|copyrighted\s|pirated\s|registered\s|individual\s|single\s|class\s)?"
    r"(work|book|title|song|track|recording|image|photo|article|infringement|violation|plaintiff|day|author|"
    r"werk|buch|lied|verletzung|verstoß|tag|œuvre|livre|infraction|jour|obra|libro|infracción|día|"
    r"opera|violazione|giorno|"
    r"inbreuk|dag|livro|infração|dia)",
)
PER_WORDS = {
    skeleton(word): unit
    for unit, listed in {
        "work": "work book title song track recording image photo article werk buch lied œuvre livre obra libro"
        " opera livro",
        "violation": "infringement violation verletzung verstoß infraction infracción violazione inbreuk infração",
        "plaintiff": "plaintiff author",
        "day": "day tag jour día giorno dag dia",
    }.items()
    for word in listed.split()
}
PER_CJK = {
    "work": "每部|每件|每幅|每张|每本|每首|每个作品|1作品|一作品|작품당|저작물당|"
    "곡당|작품 1건당|1曲|每部作品|每件作品|記事1本|记事1本|1本あたり|1件あたり",
    "plaintiff": "회사당|각사당|1사당|1社|各社|每家|每人|1人당|1인당",
    "day": "每日|每天|1日|하루",
    "violation": "每次|1회당|건당",
}
