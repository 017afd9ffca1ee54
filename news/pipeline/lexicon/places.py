"""Countries, by the words with which news places a court or a suit: adjectives, courts' cities, names."""

PLACES = {
    "US": """u.s.|us district|united states|american|manhattan|new york|california
        san francisco|delaware|massachusetts|boston|illinois|texas|washington, d.c.
        silicon valley federal court|
        usa|us-amerikanisch*|kalifornien|américain*|états-unis|californie|estadounidense*
        estados unidos
        estadunidense*|stati uniti|statunitens*|verenigde staten|amerikaanse|
        美国|加州|纽约|特拉华|曼哈顿|米国|米連邦|カリフォルニア|ニューヨーク|米デラウェア|미국
        캘리포니아|뉴욕|델라웨어|сша""",
    "GB": """london|british|england|english high court|united kingdom|u.k.|scotland|londres
        londra|londen|britisch*|británic*|britannic*|britannique*|royaume-uni|reino unido
        regno unito|
        britse|英国|伦敦|英高等法院|ロンドン|英高裁|영국|런던|великобритани*|лондон*""",
    "DE": """german|germany|munich|hamburg|cologne|berlin|deutsch*|münchen|münchner|köln
        kölner|hamburger|allemand*|allemagne|alemán|alemana|alemania|tedesc*|germania|duitse
        duitsland|alemão|alemã|alemanha|
        múnich|munique|monaco di baviera|德国|慕尼黑|汉堡|ドイツ|ミュンヘン|独|독일|뮌헨""",
    "FR": """french|france|paris|français*|französisch*|frankreich|pariser|francés|francesa
        francia|francese|franse|frankrijk|parijs|francês|frança|法国|巴黎|フランス|パリ|仏|프랑스
        파리""",
    "IT": """italian|italy|rome|milan|italien*|italiano|italiana|italia|roma|milano|italiaanse
        italië|意大利|罗马|イタリア|ローマ|이탈리아|로마""",
    "ES": """spanish|spain|madrid|barcelona|spanien|spanisch*|espagne|espagnol*|español
        española|españa|spagna|spagnol*|spanje|spaanse|espanha|espanhol*|西班牙|スペイン
        스페인""",
    "NL": """dutch|netherlands|amsterdam|the hague|niederländisch*|niederlande|pays-bas
        néerlandais*|holandés|países bajos|olandes*|paesi bassi|nederland|nederlandse|holandês
        荷兰|オランダ|네덜란드""",
    "CN": """chinese|china|beijing|peking|shanghai|hangzhou|guangzhou|shenzhen|chinesisch*
        chinois*|chine|chino|china|cinese|cina|chinese|chinês|北京|上海|杭州|广州|深圳|长沙|天津
        武汉|成都|南京|苏州|中国|中国大陆|中国法院|중국|베이징""",
    "TW": """taiwan*|taipei|台湾|台北|新北|대만""",
    "HK": """hong kong|香港|홍콩""",
    "JP": """japanese|japan|tokyo|osaka|japanisch*|japonais*|japon|japonés|japonesa|giappone*
        japans|japão|japonês|tokio|tóquio|日本|东京|東京|大阪|東京地裁|知財高裁|일본|도쿄""",
    "KR": """south korea*|korean|seoul|südkorea*|sud-coréen*|corée|surcorean*|corea
        zuid-korea*|sul-corean*|coreia|韩国|首尔|韓国|ソウル|서울중앙지법|서울|국내|한국""",
    "IN": """indian|india|delhi|mumbai|bombay high court|delhi high court|indisch*|inde|indien
        indio|indiano|印度|インド|인도""",
    "CA": """canadian|canada|toronto|ontario|british columbia|quebec|québec|vancouver|kanada
        kanadisch*|canadien*|canadá|canadiense*|canadese|加拿大|カナダ|캐나다""",
    "BR": """brazil*|são paulo|sao paulo|brasil*|brésil*|brasilian*|brasile|braziliaans*|巴西
        ブラジル|브라질""",
    "DK": """danish|denmark|copenhagen|dänemark|dänisch*|danois*|danemark|dinamarca|danimarca
        deense|丹麦|デンマーク|덴마크""",
    "CZ": """czech|prague|tschechisch*|prag|tchèque|praga""",
    "RU": """russian|moscow|russland|moskau|russe|moscou|россии|москв*|московск*""",
    "EU": """eugh|cjeu|court of justice of the european union|european commission
        eu-kommission|brussels|luxembourg|cjue|tjue|corte di giustizia|hof van justitie
        commission européenne|comisión europea|commissione europea|europese commissie
        comissão europeia|欧盟法院|欧盟委员会|EU司法裁判所|欧州委員会|유럽사법재판소|유럽연합""",
    "ZA": "south africa*",
    "AU": "australia*",
    "IL": "israel*",
    "SE": "swedish|sweden|stockholm|schweden|suède|suecia|svezia|zweden|svensk*",
    "PL": "polish|poland|warsaw|polen|pologne|polonia|polsk*|warszaw*",
}

# Cities, which are no parties.
CITIES = """
sydney|melbourne|brisbane|perth|canberra|adelaide|auckland|wellington|toronto|montreal|montréal|ottawa
vancouver|calgary|edmonton|winnipeg|québec|dublin|edinburgh|glasgow|manchester|birmingham|leeds|bristol
liverpool|cardiff|belfast|oxford|cambridge|los angeles|chicago|boston|seattle|austin|houston|dallas|denver
atlanta|miami|philadelphia|phoenix|san diego|san jose|san francisco|oakland|portland|detroit|minneapolis
nashville|baltimore|pittsburgh|st. louis|kansas city|las vegas|salt lake city|washington|brooklyn|manhattan
wilmington|newark|hoboken|brussels|bruxelles|brüssel|brussel|antwerp|antwerpen|gent|ghent|lyon|marseille
toulouse|bordeaux|lille|nantes|nice|strasbourg|rennes|montpellier|grenoble|genève|geneva|genf|zürich|zurich
lausanne|bern|basel|vienna|wien|graz|linz|salzburg|innsbruck|stuttgart|düsseldorf|leipzig|dresden|hannover
nürnberg|bremen|essen|dortmund|karlsruhe|mannheim|freiburg|bonn|kiel|rostock|potsdam|erfurt|mainz|valencia
sevilla|seville|zaragoza|málaga|malaga|bilbao|murcia|granada|alicante|vigo|turin|torino|milan|bologna
firenze|florence|napoli|naples|genova|palermo|bari|catania|venezia|venice|verona|padova|trieste|rotterdam
den haag|utrecht|eindhoven|groningen|tilburg|haarlem|leiden|lisbon|lisboa|porto|coimbra|braga|rio de janeiro
brasília|brasilia|belo horizonte|porto alegre|salvador|recife|curitiba|fortaleza|buenos aires|santiago
bogotá|bogota|medellín|lima|quito|caracas|montevideo|mexico city|ciudad de méxico|guadalajara|monterrey
stockholm|gothenburg|göteborg|malmö|uppsala|oslo|bergen|helsinki|aarhus|odense|aalborg|københavn|warszawa
kraków|krakow|wrocław|gdańsk|poznań|łódź|prague|praha|brno|budapest|bucharest|sofia|athens|zagreb|belgrade
ljubljana|bratislava|vilnius|riga|tallinn|kyiv|kiev|moscow|istanbul|ankara|tel aviv|jerusalem|haifa|dubai
abu dhabi|riyadh|doha|cairo|nairobi|lagos|johannesburg|cape town|mumbai|bombay|delhi|new delhi|bengaluru
bangalore|chennai|kolkata|hyderabad|pune|ahmedabad|karachi|lahore|dhaka|colombo|kathmandu|singapore
kuala lumpur|jakarta|manila|bangkok|hanoi|ho chi minh city|seoul|busan|incheon|daegu|tokyo|osaka|kyoto
nagoya|yokohama|sapporo|fukuoka|kobe|taipei|kaohsiung|hong kong|kowloon|macau|beijing|shanghai|shenzhen
guangzhou|hangzhou|chengdu|wuhan|nanjing|suzhou|tianjin|chongqing|xi'an
"""
