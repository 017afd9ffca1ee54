"""Which countries make up a region: pure data.

The groups follow the United Nations' standard M49 (https://unstats.un.org/unsd/methodology/m49/),
written in ISO 3166-1 alpha-2 codes. Antarctica (AQ) is in none of them, there as here. Taiwan,
which M49 does not list, stands in Eastern Asia.
"""


def _codes(*groups: str) -> frozenset[str]:
    return frozenset(" ".join(groups).split())


# M49 015, 014, 017, 018, 011
NORTHERN_AFRICA = _codes("DZ EG LY MA SD TN EH")
SUB_SAHARAN_AFRICA = _codes(
    # Eastern
    "IO BI KM DJ ER ET TF KE MG MW MU YT MZ RE RW SC SO SS UG TZ ZM ZW",
    # Middle
    "AO CM CF TD CG CD GQ GA ST",
    # Southern
    "BW SZ LS NA ZA",
    # Western
    "BJ BF CV CI GM GH GN GW LR ML MR NE NG SH SN SL TG",
)
AFRICA = NORTHERN_AFRICA | SUB_SAHARAN_AFRICA

# M49 021
NORTHERN_AMERICA = _codes("BM CA GL PM US")
# M49 419: the Caribbean, Central America, South America
LATIN_AMERICA = _codes(
    # Caribbean
    "AI AG AW BS BB BQ VG KY CU CW DM DO GD GP HT JM MQ MS PR BL KN LC MF VC SX TT TC VI",
    # Central America
    "BZ CR SV GT HN MX NI PA",
    # South America
    "AR BO BV BR CL CO EC FK GF GY PY PE GS SR UY VE",
)
AMERICAS = NORTHERN_AMERICA | LATIN_AMERICA

# M49 143, 030, 035, 034, 145
CENTRAL_ASIA = _codes("KZ KG TJ TM UZ")
EASTERN_ASIA = _codes("CN HK MO KP JP MN KR TW")
SOUTH_EASTERN_ASIA = _codes("BN KH ID LA MY MM PH SG TH TL VN")
SOUTHERN_ASIA = _codes("AF BD BT IN IR MV NP PK LK")
WESTERN_ASIA = _codes("AM AZ BH CY GE IQ IL JO KW LB OM QA SA PS SY TR AE YE")
ASIA = CENTRAL_ASIA | EASTERN_ASIA | SOUTH_EASTERN_ASIA | SOUTHERN_ASIA | WESTERN_ASIA

# M49 knows no Middle East: here it is Western Asia without the Caucasus and Cyprus, with Egypt and
# Iran.
MIDDLE_EAST = (WESTERN_ASIA - _codes("AM AZ GE CY")) | _codes("EG IR")

# M49 151, 154, 039, 155; EU is the Union itself, whose courts are in Europe.
EUROPE = _codes(
    # Eastern
    "BY BG CZ HU PL MD RO RU SK UA",
    # Northern
    "AX GG JE DK EE FO FI IS IE IM LV LT NO SJ SE GB",
    # Southern
    "AL AD BA HR GI GR VA IT MT ME MK PT SM RS SI ES",
    # Western
    "AT BE FR DE LI LU MC NL CH",
    # the Union
    "EU",
)

# The member states (https://european-union.europa.eu/principles-countries-history/eu-countries_en)
# and the Union's own courts.
EU27 = _codes(
    "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE EU",
)

# M49 053, 054, 057, 061
OCEANIA = _codes(
    # Australia and New Zealand
    "AU CX CC HM NZ NF",
    # Melanesia
    "FJ NC PG SB VU",
    # Micronesia
    "GU KI MH FM NR MP PW UM",
    # Polynesia
    "AS CK PF NU PN WS TK TO TV WF",
)
