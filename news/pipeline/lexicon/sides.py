"""Words that tell on which side of a dispute a name near them stands."""

# What holders of rights are called.
HOLDER = """
publisher*|author*|writer*|novelist*|illustrator*|artist*|photographer*|photo agency|agency
label*|record label|songwriter*|composer*|musician*|singer*|newspaper*|daily|magazine
broadcaster*|film studio*|studio*|guild|union|association|society|collecting society|federation
estate of|heirs|cooperative|co-operative|press|archive|museum|library|translator*|journalist*
narrator*|voice actor*|rights holder*|plaintiff*|claimant*|dubbing|cartoonist*|publishing house
news agency|poet*|verlag*|verlegt*|autor*|schriftsteller*|künstler*|fotograf*|bildagentur
zeitung*|zeitschrift*|sender|verband|verein|genossenschaft|gewerkschaft|komponist*|musiker*
sänger*|plattenfirma|tonstudio|filmproduktion|produzent*|übersetzer*|sprecher*
verwertungsgesellschaft*|kläger*|archiv|nachrichtenagentur|éditeur*|éditrice*|auteur*|autrice*
écrivain*|illustrateur*|illustratrice*|artiste*|photographe*|agence|journal|quotidien|syndicat
ligue|société des|fédération|compositeur*|musicien*|chanteur*|maison de disques|maison d'édition
traducteur*|comédien*|demandeur*|demanderesse*|requérant*|union des|editorial|editora*|escritor*
ilustrador*|artista*|fotógraf*|agencia|periódico|diario|revista|estudio|sindicato|asociación
sociedad de|compositor*|músico*|cantante*|discográfica|productora|traductor*|demandante*|gremio
colectivo|cooperativa|editore|casa editrice|autore|autrice|scrittore|scrittrice|illustratore
illustratrice|fotografo|fotografa|agenzia|giornale|quotidiano|rivista|sindacato|associazione
compositore|musicista|etichetta|casa discografica|attrice|ricorrente|ricorrenti|uitgever*
uitgeverij|schrijver*|schrijfster*|kunstenaar*|fotograaf|fotografe|krant|dagblad|tijdschrift
vereniging|bond|componist*|platenlabel|eiser*|eiseres|editora|jornal|gravadora|associação
autora*|requerente|forlag*|forfatter*|förlag*|författare*|konstnär*|nakladatelství|wydawnictw*
wydawc*|出版社|作者|作家|画师|插画师|摄影师|漫画家|音乐人|歌手|唱片|影视|动画|报社|杂志|协会|制作方|原创|版权方|权利人|原告|出品方|著作权人|图片社|配音|译者
漫畫家|插畫家|出版|報社|漫画|作詞|作曲|新聞社|写真家|イラストレーター|協会|団体|レーベル|制作会社|声優|翻訳家|출판사|작가|신문사|방송사|사진작가|일러스트레이터|음반|협회
원고|작곡가|웹툰|저작권자|언론사|번역가|성우|가수
"""

# What makers of machines, and those who answer in court, are called.
MAKER = """
start-up|startup|developer*|maker of|operator of|ai company|ai firm|ai lab|technology company
tech company|tech firm|software company|software house|platform|provider|app|chatbot|generator
model|the company behind|defendant*|search engine|tool|assistant|entwickler*|betreiber*
anbieter*|ki-firma|ki-unternehmen|ki-start-up|technologieunternehmen|softwarefirma|softwarehaus
plattform|beklagte*|hersteller*|dienst|éditrice d'un|éditeur d'un|jeune pousse|société
entreprise|développeur*|exploitant*|plateforme|plate-forme|défenderesse*|défendeur*|générateur
outil|application|empresa|emergente|desarrollador*|compañía|plataforma|demandad*|firma
tecnológica|aplicación|generador|programa|azienda|società|sviluppator*|piattaforma|convenut*
generatore|applicazione|bedrijf|ontwikkelaar*|aanbieder*|gedaagde*|taalmodel|desenvolvedor*|ré
requerida|aplicativo|gerador|virksomhed*|selskab*|tjeneste*|bolag*|företag*|společnost*|spółk*
科技|人工智能|智能|平台|运营|开发|被告|公司旗下|网站|软件|模型|大模型|APP|运营方|スタートアップ|開発|運営|提供|事業者|サービス|モデル|스타트업|개발사|운영사|업체
플랫폼|피고|서비스|모델|운영하는|개발한
"""

# What who answers says and does.
RESPOND = """
said it was reviewing|denies|denied|denying|disputes|responded|rejects the|rejected the
did not respond|declined to comment|did not reply|no comment|plans to appeal|will appeal
intends to appeal|defends|defended|argues fair use|its lawyers argue|fair use|says it trained
said it had|maintains|insists|contends that|counters|calls the suit|weist die vorwürfe
wies die vorwürfe|bestreitet|weist zurück|äußerte sich nicht|kündigte berufung
prüft rechtsmittel|wollte sich nicht|verteidigt|berufung einlegen|hält die klage|conteste|nie
rejette|n'a pas répondu|entend faire appel|étudie|se défend|invoque|fait valoir|appel|répond
niega|rechaza|responde|no respondió|recurrirá|anunció un recurso|alega|sostiene que|se defiende
recurso|defiende|nega|respinge|non ha risposto|ricorrerà|replica|si difende|impugnare|ontkent
betwist|reageerde niet|gaat in beroep|overweegt hoger beroep|hoger beroep|verweer|verdedigt
recorrerá|vai recorrer|não respondeu|afirma que|contesta|辩称|抗辩|回应|否认|表示不服|上诉|不予置评|未回应|提起上诉|坚持
主张合理使用|反論|争う|コメント|控訴|否定|答えていない|反박|반박|항소|답변|부인|해명
"""

# What who sues says and does.
SEEK = """
sued|sues|suing|seeks|seeking|demands|demanded|claims that|alleges|alleged|accuses|accused
complains|complaint|wants|asks the court|filed|discovered|noticed|found that its|had sued|won
welcomed the|says its|whose works|whose books|whose photographs|klagt|verklagt|verlangt|fordert
wirft|beantragt|reichte|entdeckte|hatte geklagt|begrüßte|mahnte|fordern|klagte|réclame*|demande*
reproch*|assigne*|poursuit|accuse*|a saisi|dénonce*|avait saisi|se félicite|estime*|demandó
demanda*|reclama|pide|acusa|denuncia|presentó|exige|solicitó|solicitada por|sostiene|chiede
accusa|ha citato|contesta|lamenta|ha presentato|aveva citato|eist|eiste|vordert|beschuldigt
ontdekte|daagt|klaagt|stapt naar|pede|processa|processou|alega|entrou com|reivindica|起诉|诉称|诉至|请求
索赔|主张|发现|诉请|状告|要求|指控|胜诉|提訴|訴え|主張|求め|請求|抗議|提訴した|고소|소송|청구|주장|제기|요구|승소
"""

# What befalls who loses, or pays.
LOSES = """
ordered to pay|must pay|must stop|liable|infringed|ordered to|has to pay|was ordered|guilty
enjoined|barred from|condemn*|agreed to pay|will pay|pays|to pay|verurteil*|muss|zahlt|condamné*
devra|versera|condenó a|condenad*|ordenó|deberá|pagará|condannat*|dovrà|moet|veroordeel*|betaalt
verbiedt|deverá|判令|赔偿|应赔偿|构成侵权|停止侵权|侵犯|擅自|未经|賠償|支払|差し止|命じ|배상|침해|지급|무단
"""

# What befalls who wins, or is paid.
WINS = """
in favour of|in favor of|sided with|awarded|judgment for|victory for|to pay|damages to|zugunsten
gab recht|au profit de|en faveur de|à verser|dommages|a favor de|indemnizar a|a favore di
risarcire|in het gelijk|te betalen aan|胜诉|支持|打赢|勝訴|認め|승소|손을 들어
"""

# What judges, lawyers and others are called who are no party.
OFFICE = """
judge|justice|court|lawyer|attorney|counsel|professor|said|spokes*|minister|commission|richter*
anwalt*|professor*|gericht*|juge|avocat*|me|maître|tribunal|juez*|abogad*|giudice|avvocat*
rechter|advocaat|juiz*|advogad*|法官|律师|教授|法院|裁判長|弁護士|判事|지법|판사|변호사|교수
"""

TABLES = {
    "holder": HOLDER,
    "maker": MAKER,
    "respond": RESPOND,
    "seek": SEEK,
    "loses": LOSES,
    "wins": WINS,
    "office": OFFICE,
}
