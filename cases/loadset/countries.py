"""Where the generated disputes lie: countries with their weights, courts, money and forms."""

from dataclasses import dataclass

from cases.choices import CourtLevel
from cases.loadset import names_east, names_west
from cases.loadset.names import Culture

Form = tuple[CourtLevel, str, str]

TRIAL, APPELLATE, SUPREME = CourtLevel.TRIAL, CourtLevel.APPELLATE, CourtLevel.SUPREME


@dataclass(frozen=True, slots=True)
class Country:
    """A country of the load set.

    ``courts`` are forms of court names, ``{0}`` the town; a form's courts lie in ``parts`` in turn,
    or in the country itself where there are none. ``docket`` names a form in
    ``cases.loadset.dockets``; ``versus`` writes a caption in the country's language.
    """

    code: str
    culture: Culture
    currency: str
    language: str
    docket: str
    courts: tuple[Form, ...]
    parts: tuple[str, ...] = ()
    versus: str = ""


def _parts(country: str, codes: str) -> tuple[str, ...]:
    return tuple(f"{country}-{code}" for code in codes.split())


CN_VERSUS = "{0}诉{1}侵害作品信息网络传播权纠纷案"
_CN_COURTS: tuple[Form, ...] = (
    (TRIAL, "{0} Internet Court", "{0}互联网法院"),
    (TRIAL, "{0} District People's Court", "{0}区人民法院"),
    (TRIAL, "{0} Intermediate People's Court", "{0}市中级人民法院"),
    (APPELLATE, "{0} High People's Court", "{0}高级人民法院"),
)

# Shares after the curated set: half in the United States, a fifth in China and its neighbours.
COUNTRIES: tuple[tuple[Country, float], ...] = (
    (
        Country(
            "US",
            names_west.ENGLISH,
            "USD",
            "en",
            "us",
            (
                (TRIAL, "United States District Court for the {0} District", ""),
                (APPELLATE, "United States Court of Appeals for the {0} Circuit", ""),
            ),
        ),
        38,
    ),
    (
        Country(
            "US",
            names_west.ENGLISH,
            "USD",
            "en",
            "us-state",
            ((TRIAL, "Superior Court of {0} County", ""), (TRIAL, "{0} Chancery Court", "")),
            _parts("US", "CA NY CA NY TX DE IL WA MA FL MN DC"),
        ),
        12,
    ),
    (
        Country(
            "CN",
            names_east.CHINESE,
            "CNY",
            "zh",
            "cn",
            _CN_COURTS,
            _parts("CN", "BJ ZJ SH GD BJ JS SC TJ HN HB"),
            CN_VERSUS,
        ),
        16,
    ),
    (
        Country(
            "JP",
            names_east.JAPANESE,
            "JPY",
            "ja",
            "jp",
            (
                (TRIAL, "{0} District Court", "{0}地方裁判所"),
                (APPELLATE, "{0} High Court", "{0}高等裁判所"),
            ),
            ("JP", "JP-13", "JP-27"),
            "{0} 対 {1} 著作権侵害差止等請求事件",
        ),
        6,
    ),
    (
        Country(
            "KR",
            names_east.KOREAN,
            "KRW",
            "ko",
            "kr",
            (
                (TRIAL, "{0} District Court", "{0}지방법원"),
                (APPELLATE, "{0} High Court", "{0}고등법원"),
            ),
            ("KR", "KR-11"),
            "{0} 대 {1} 저작권침해금지 청구의 소",
        ),
        3,
    ),
    (
        Country(
            "IN",
            names_east.HINDI,
            "INR",
            "en",
            "in",
            ((TRIAL, "High Court of {0}", "{0} उच्च न्यायालय"),),
            ("IN", "IN-DL", "IN-MH"),
            "{0} बनाम {1}",
        ),
        4,
    ),
    (
        Country(
            "GB",
            names_west.ENGLISH,
            "GBP",
            "en",
            "gb",
            ((TRIAL, "High Court of Justice, {0} Division", ""), (TRIAL, "{0} Sheriff Court", "")),
            ("GB", "GB-ENG", "GB-SCT"),
        ),
        4,
    ),
    (
        Country(
            "DE",
            names_west.GERMAN,
            "EUR",
            "de",
            "de",
            (
                (TRIAL, "Landgericht {0}", "Landgericht {0}"),
                (APPELLATE, "Oberlandesgericht {0}", "Oberlandesgericht {0}"),
            ),
            ("DE-BY", "DE-HH", "DE-NW", "DE-BE"),
            "{0} gegen {1}",
        ),
        4,
    ),
    (
        Country(
            "FR",
            names_west.FRENCH,
            "EUR",
            "fr",
            "fr",
            (
                (TRIAL, "Tribunal judiciaire de {0}", "Tribunal judiciaire de {0}"),
                (APPELLATE, "Cour d'appel de {0}", "Cour d'appel de {0}"),
            ),
            ("FR", "FR-IDF"),
            "{0} c. {1}",
        ),
        3,
    ),
    (
        Country(
            "CA",
            names_west.ENGLISH,
            "CAD",
            "en",
            "ca",
            ((TRIAL, "Supreme Court of {0}", ""), (SUPREME, "{0} Federal Court", "")),
            ("CA", "CA-BC", "CA-QC", "CA-ON"),
        ),
        3,
    ),
    (
        Country(
            "EU",
            names_west.FRENCH,
            "EUR",
            "en",
            "eu",
            ((SUPREME, "Court of Justice, Chamber of {0}", ""),),
        ),
        0.7,
    ),
    (
        Country(
            "NL",
            names_west.DUTCH,
            "EUR",
            "nl",
            "nl",
            ((TRIAL, "Rechtbank {0}", "Rechtbank {0}"),),
            (),
            "{0} tegen {1}",
        ),
        1,
    ),
    (
        Country(
            "IT",
            names_west.ITALIAN,
            "EUR",
            "it",
            "it",
            ((TRIAL, "Tribunale di {0}", "Tribunale di {0}"),),
            (),
            "{0} contro {1}",
        ),
        1,
    ),
    (
        Country(
            "ES",
            names_west.SPANISH,
            "EUR",
            "es",
            "es",
            ((TRIAL, "Juzgado Mercantil de {0}", "Juzgado de lo Mercantil de {0}"),),
            (),
            "{0} contra {1}",
        ),
        0.7,
    ),
    (
        Country(
            "PL",
            names_west.POLISH,
            "PLN",
            "pl",
            "pl",
            ((TRIAL, "{0} Regional Court", "Sąd Okręgowy {0}"),),
            (),
            "{0} przeciwko {1}",
        ),
        0.4,
    ),
    (
        Country(
            "BR",
            names_west.PORTUGUESE,
            "BRL",
            "pt",
            "br",
            ((TRIAL, "Court of Justice of {0}", "Tribunal de Justiça de {0}"),),
            ("BR", "BR-SP"),
            "{0} contra {1}",
        ),
        1,
    ),
    (
        Country(
            "RU",
            names_west.RUSSIAN,
            "RUB",
            "ru",
            "ru",
            ((TRIAL, "Arbitrazh Court of {0}", "Арбитражный суд, {0}"),),
            ("RU", "RU-MOW"),
            "{0} против {1}",
        ),
        0.6,
    ),
    (
        Country(
            "TW",
            names_east.CHINESE,
            "TWD",
            "zh",
            "tw",
            ((TRIAL, "{0} Commercial Court, Taiwan", "{0}商業法院"),),
            (),
            "{0}訴{1}著作權侵害案",
        ),
        0.7,
    ),
    (
        Country(
            "AE",
            names_east.ARABIC,
            "AED",
            "ar",
            "plain",
            ((TRIAL, "{0} Court of First Instance", "محكمة {0} الابتدائية"),),
            (),
            "{0} ضد {1}",
        ),
        0.4,
    ),
    (
        Country(
            "AU",
            names_west.ENGLISH,
            "AUD",
            "en",
            "au",
            ((TRIAL, "Federal Court of Australia, {0} Registry", ""),),
            ("AU", "AU-NSW"),
        ),
        0.5,
    ),
)
