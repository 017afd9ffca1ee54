"""The words from which titles, summaries and notes are put together."""


def _words(text: str) -> tuple[str, ...]:
    """Read words divided by blanks."""
    return tuple(text.split())


ADJECTIVES = _words(
    "amber ancient autumnal bitter blue borrowed bright broken burning careful certain civil clouded cold common "
    "constant crooked curious dark distant drifting dry early eastern electric empty endless faint fallen false "
    "feathered final floating forgotten fragile frozen gentle gilded glass golden granite grey half-lit hidden hollow "
    "humble idle inland inner iron last late lesser little lonely long lost lower lucid marble midnight mild misty "
    "muted narrow nearer nocturnal northern old open outer painted pale paper patient plain polished quiet rapid "
    "restless rising rough salted scarlet second secret shallow silent silver sleeping slow small southern split "
    "steady stolen strange sudden sunken tender thin third tidal twilight unfinished unwritten upper velvet violet "
    "waking western white wild winding winter wooden yellow younger"
)
NOUNS = _words(
    "acre almanac anchor apprentice archive arrow atlas attic beacon bell bridge brother canal candle captain carnival "
    "cartographer cathedral chorus circus clockmaker coast comet compass corridor country courier crown daughter delta "
    "desert dictionary dragon drummer echo engine envoy estuary falcon farewell ferry field fisherman flood forest "
    "fortune fountain garden gardener ghost glacier grammar harbour harvest heron hill horizon horse hotel hour house "
    "hunter instrument island journal journey keeper king kitchen labyrinth ladder lagoon lantern laundry letter "
    "library lighthouse magician mapmaker market meadow memory merchant messenger mirror monsoon moon morning mountain "
    "museum musician nightfall notebook oath observatory ocean opera orchard painter parade passage pilgrim planet "
    "poem portrait promise puzzle quarry queen rain railway recipe reef refuge republic ribbon river road rope salt "
    "schoolhouse sea season shadow shepherd shore signal silence sister sleeper sonata sparrow spring stair station "
    "storm stranger street summer swimmer tailor theatre thread tide tower traveller tunnel valley village violin "
    "voyage wall watchman weather weaver whale window winter witness year"
)
_HEADS = _words(
    "Ar Bel Cal Dor El Fen Gal Hal Ith Jor Kel Lor Mar Nor Or Pel Quor Ral Sel Tor Ul Var Wen Yor Zel"
)
_TAILS = _words(
    "a ane dan dor en eth ia in ion is mere mor na nor on or oth ra rin ssa th un vale wen yn"
)
PLACES = tuple(
    head + middle + tail
    for head in _HEADS
    for middle in ("", "a", "e", "i", "o", "an", "en")
    for tail in _TAILS
)
TOPICS = (
    "access to the deduplicated training index",
    "anonymisation of the named users in sampled conversations",
    "apportionment of profits between model versions",
    "authenticity of the screenshots in exhibit four",
    "calculation of statutory damages per work",
    "consistency of the watermark study",
    "custody of the retired checkpoints",
    "deposition of the head of data acquisition",
    "destruction of the shadow-library copies",
    "disclosure of the licence fees paid to other publishers",
    "expert evidence on memorisation rates",
    "identification of the works in the training manifest",
    "inspection of the source code in a secure room",
    "interpretation of the robots exclusion file",
    "joinder of the parent company",
    "jurisdiction over servers abroad",
    "length of the reply brief",
    "market harm to subtitle licensing",
    "ownership of the neighbouring rights in broadcasts",
    "preservation of output logs",
    "privilege over messages with the legal department",
    "production of the crawl records",
    "reach of the opt-out declared in the terms of use",
    "redaction of trade secrets in the opinion",
    "registration of the asserted compositions",
    "sampling of prompts that return verbatim passages",
    "sealing of the model card",
    "security for costs",
    "service on the foreign affiliate",
    "standing of the assignee of the catalogue",
    "substitution of a class representative",
    "territorial scope of reproduction during training",
    "timing of the voice actors' consent",
    "translation of the annexes",
    "validity of the machine-readable reservation",
    "withdrawal of two named inventors of the data set",
)
WORK_NOUNS = {
    "books": "novels",
    "news": "news articles",
    "reference": "encyclopaedia entries",
    "legal_editorial": "headnotes",
    "images": "illustrations",
    "photographs": "photographs",
    "video": "online videos",
    "film_tv": "films and series",
    "characters": "cartoon characters",
    "music_recordings": "sound recordings",
    "lyrics_compositions": "song lyrics",
    "software": "source code",
    "voice": "recorded voices",
    "databases": "database records",
    "social_posts": "forum posts",
    "academic": "journal articles",
    "other": "works",
}
CONDUCT_VERBS = {
    "training": "training {system} on {works} without leave",
    "acquisition_from_pirate_sources": "taking {works} from shadow libraries",
    "scraping": "scraping {works} past technical barriers",
    "fine_tuning": "tuning {system} on {works}",
    "output_reproduction": "letting {system} return long passages of {works}",
    "output_style_or_likeness": "imitating the style and likeness found in {works}",
    "retrieval_and_grounding": "summarising {works} in answers that replace a visit",
    "cmi_removal": "stripping names and notices from {works}",
    "circumvention": "breaking the copy protection of {works}",
    "model_distribution": "distributing a model that is said to contain {works}",
    "dataset_distribution": "publishing a data set made of {works}",
    "authorship_of_output": "claiming authorship of what {system} made from {works}",
    "trademark_dilution": "putting the publisher's marks on invented {works}",
    "other": "using {works} in ways the complaint calls new",
}
NATIVE_REPORTS = {
    "zh": "{0}与{1}著作权纠纷：{2}",
    "ja": "{0}と{1}の著作権訴訟 {2}",
    "ko": "{0}·{1} 저작권 소송 {2}",
    "ru": "{0} против {1}: {2}",
    "ar": "دعوى {0} ضد {1}: {2}",
    "de": "{0} gegen {1}: {2}",
    "fr": "{0} contre {1} : {2}",
}
NATIVE_MATTERS = {
    "zh": (
        "训练数据来源受质疑",
        "法院组织证据交换",
        "一审判决公布",
        "双方达成和解",
        "人工智能生成内容引争议",
        "平台注意义务成焦点",
    ),
    "ja": (
        "学習データの適法性が争点",
        "口頭弁論が開かれる",
        "和解が成立",
        "生成物の類似性を審理",
        "第一審判決",
    ),
    "ko": (
        "학습 데이터 적법성 쟁점",
        "변론기일 열려",
        "1심 판결 선고",
        "합의로 종결",
        "생성물 유사성 심리",
    ),
    "ru": (
        "спор об обучающих данных",
        "суд отложил заседание",
        "вынесено решение",
        "стороны заключили мировое соглашение",
    ),
    "ar": ("نزاع حول بيانات التدريب", "المحكمة تؤجل الجلسة", "صدور الحكم الابتدائي"),
    "de": (
        "Streit um Trainingsdaten",
        "Mündliche Verhandlung",
        "Urteil erster Instanz",
        "Vergleich geschlossen",
    ),
    "fr": (
        "litige sur les données d'entraînement",
        "audience de plaidoirie",
        "jugement rendu",
        "accord trouvé",
    ),
}
