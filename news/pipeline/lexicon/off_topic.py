"""Words of what an article may be about instead: other law, gatherings, jobs, products, money."""

# What a dispute of another sort is fought over.
OTHER_LAW = """
hallucinat*=2|fake citation*=3|fabricated citation*=3|fictitious case*=3|malpractice=2|fraud=2
scam=2|self-driving=2|crash=1.5|accident=1.5|consumer*=1|refund*=2|contract=1|fired=1.5|layoff*=2
election=2|tax*=1|insurance=1.5|medical=1|deepfake porn*=3|child safety=2|harassment=2|cyberattack=2
hack*=1.5
betrug*=2|unfall=2|autonomes fahren=2|kündigung=1.5|arbeitsgericht=3|verbraucher*=1
erfundene urteile=3|versicherung*=1.5|wahl*=1|vertrag*=0.7
escroquerie=2|accident=1.5|licenciement*=2|prud'hommes=3|consommateur*=1|assurance=1.5|élection*=1.5
estafa=2|accidente=1.5|despido*=2|consumidor*=1|seguro*=1|elección*=1.5
truffa=2|incidente=1.5|licenziament*=2|consumator*=1|assicurazion*=1.5
oplichting=2|ongeluk=1.5|ontslag=2|consument*=1|verzekering*=1.5
golpe=1.5|acidente=1.5|demissão=2|consumidor*=1|seguro*=1
诈骗=2|劳动合同=3|劳动仲裁=3|解雇=2|辞退=2|裁员=2|自动驾驶=2|交通事故=3|消费者=1|退款=2|退费=2
合同纠纷=2.5|违约=2|名誉=2|虚假宣传=2|商业诋毁=3|医疗=1|保险=1.5|虚假案例=3|编造=1.5|黑客=2|陪伴=1
自杀=2
詐欺=2|解雇=2|労働=1.5|自動運転=2|事故=1.5|消費者=1|契約=0.7|虚偽の判例=3|架空の判例=3|選挙=1.5
사기=2|해고=2|노동=1.5|자율주행=2|교통사고=3|소비자=1|환불=2|계약=0.7|허위 판례=3|가짜 판례=3
선거=1.5
privacy=1.5|data protection=2|GDPR=2|personal data=1.5|biometric*|wiretap*=2|antitrust=3
anti-trust=3|monopol*=2|anticompetitive=2
anti-competitive=2|market power|facial recognition=3|face recognition=3|face scan*|defam*=3|libel*=3
slander|patent*=2.5|trade secret*=2|securities fraud=3|securities class action=3|shareholder*=2
shareholders=2
discriminat*=1.5|wrongful death=3|suicide=2|product liability=2|breach of fiduciary|non-profit
nonprofit mission|noncompete|non-compete=2|poach*=1.5
employment|wrongful termination=2|whistleblow*|trademark*=1|consumer protection|price-fixing=2|tax
export control*|bribery|sexual|misled investors=3|investors were misled=3
datenschutz*=2|gesichtserkennung=3|dsgvo=2|personenbezogen*=1.5|kartell*=2|digital markets act
verleumdung=3|patent*|geschäftsgeheimnis*=2|aktionär*=2|diskriminierung
données personnelles=2|reconnaissance faciale=3|RGPD=2|vie privée=1.5|cnil=1.5|abus de position=2
diffamation=3|brevet*=2.5|actionnaire*=2|secret des affaires=2
protección de datos=2|reconocimiento facial=3|datos personales=1.5|privacidad=1.5|monopolio=2
antimonopolio=2|difamación=3|patente*=2.5|accionista*=2|secretos comerciales=2
dati personali=2|riconoscimento facciale=3|garante della privacy=2|garante privacy=2|antitrust
abuso di posizione=2|diffamazione=3|brevett*=2.5|azionist*=2
persoonsgegevens=2|gezichtsherkenning=3|AVG=2|autoriteit persoonsgegevens=2|privacy*|mededinging*
smaad=3|octrooi*=2.5|aandeelhouder*=2
dados pessoais=2|reconhecimento facial=3|LGPD=2|privacidade=1.5|antitruste=2|difamação=3|patente*
acionista*=2|segredo comercial|segredos comerciais
个人信息=2|人脸=2|刷脸=2|声纹|隐私=1.5|隐私权=2|反垄断=3|垄断=2|名誉权=3|诽谤=3|专利=2.5|商业秘密=2
证券=2|股东=2|数据安全|劳动争议|商标=1
個人情報=2|顔認証=3|顔写真|プライバシー=1.5|独占禁止=2|独禁法=2|名誉毀損=3|特許=2.5|営業秘密=2
株主=2|商標
개인정보=2|얼굴인식=3|안면인식=3|사생활|독점규제|반독점=3|명예훼손=3|특허=2.5|영업비밀=2|주주=2|상표
персональных данных=2|персональные данные=2|клевет*=3|патент*=2.5|danych osobowych=2|RODO=2
zniesławien*=3|personuppgift*=2
patentintrång=3
patents=3|patent office=3|federal circuit=1.5|chipmaker*=2|patentverletzung=3|brevets=3|patentes=3
brevetti=3|octrooien=3
专利侵权=4|專利=3|特許侵害=4|특허 침해=4|lawyer fined=4|fined over=1|made up cases=4
invented cases=4|cases that chatgpt=3
nowhere in the books=2|electoral=2.5|eleitoral=2.5|elettorale=2.5
wahlkampf*=2|candidat*=1.5|campaign ad*=1.5|trade secret=2|defend trade secrets=2
misappropriat*=1.5|non-compete agreement=2
proteção de dados=2.5|anpd=2|legítimo interesse=2|crianças e adolescentes=1.5
código de defesa do consumidor=2
direito à imagem=1|crime*=1|estelionato=3|discriminação=2|trabalhista*=2.5
protección del consumidor=2|aepd=2
discriminación=2|laboral*=2|delito*=1|suplantación=2|fraude=2|falsas citas=3|citas inexistentes=3
persönlichkeitsrecht*=1.5|vorstrafe*=2.5|straftat*=1.5|untreue=2|falsche tatsachen*=2.5|unwahre*=2
wettbewerbsrecht*=2|betriebsrat*=2.5|arbeitsrecht*=2.5|haftung für=1|produkthaftung=3
diffamierend*=2
protection des données=2.5|données à caractère personnel=2.5|vidéosurveillance=2.5
concurrence déloyale=1
droit du travail=2.5|discrimination=2|usurpation d'identité=2.5|arnaque*=2|fausses citations=3
jurisprudence inventée=3
protezione dei dati=2.5|garante per la protezione=2.5|diritto del lavoro=2.5|concorrenza sleale=1
truffe=2
gegevensbescherming=2.5|arbeidsrecht=2.5|oneerlijke concurrentie=1|discriminatie=2|strafrecht*=2
诈骗罪=4|电信网络诈骗=4|骗取=2|骗走=3|骗局=2.5|换脸诈骗=4|获刑=1.5|有期徒刑=1.5|犯罪团伙=3|主犯=2.5
罪犯=2|养老钱=2
淫秽=3|传播淫秽=3|不正当竞争=1|名誉侵权=3|个人信息保护=2.5|消费者权益=2|产品责任=3|算法歧视=3
竞业=2.5|人格权=1
詐欺罪=4|個人情報保護法=3|名誉毀損罪=3|わいせつ=3|差別=1.5|労災=2.5|不正競争=1|誤情報=1.5|損害保険=2
보이스피싱=4|사기죄=4|징역=1.5|개인정보보호=3|개인정보위=3|명예훼손죄=3|부정경쟁=1|산업재해=3
차별=1.5
bedrägeri*=3|dataskydd*=2.5|ärekränkning=3|svindel=3|oszustw*=3|ochron* danych=2.5|podvod*=3
ochrana osobních údajů=3
child exploitation=3|identity theft=3|impersonat*=1.5|voice scam*=4|phone scam*=4|romance scam*=4
extortion=3|stalking=3
false arrest=3|wrongful arrest=4|disability=1.5|age discrimination=3|hiring algorithm*=3
rent-setting=3|price fixing=3
hallucinated=2|sanctioned=1|made-up cases=3|nonexistent cases=3|non-existent cases=3
false information about=2.5
"""

# Announcements of conferences, courses and the like.
GATHERING = """
exhibition=2.5|lecture=1.5|talk at|admission=2|free entry=3|free admission=3|doors open=3
guided tours=3|book launch=2|screening=1.5|museum=1|festival=1|library=0.7
vortrag=3|eintritt=3|beginn 19 uhr=3|uhr im|ausstellung=2.5|führung*=1.5|lesung=2|stadtbibliothek=2
volkshochschule=3|kursgebühr=3
exposition=2.5|entrée libre=3|visites guidées=3|atelier=1.5|médiathèque=2|conférence-débat=3|tarif=1
exposición=2.5|charla=2|taller=1.5|museo=1|curso=1.5|visitas guiadas=3
mostra=2|ingresso libero=3|ingresso=1.5|laboratorio=1|biblioteca=1|corso=1.5|visite guidate=3
lezing=2.5|tentoonstelling=2.5|toegang gratis=3|entree=1.5|rondleiding*=3|cursus=2
exposição=2.5|entrada gratuita=3|oficina=1.5|curso=1.5|visitas guiadas=3
展览=2|入场=2|门票=2|观展=3|展出=1.5|公开讲座=3
展覧会=3|講演会=3|入場無料=3|入場料=3|展示=1.5|講座=2|受講料=3
전시=2|강연회=3|입장료=3|무료 입장=3|특강=3|수강=2
wystawa=2.5|wykład=2.5|wstęp wolny=3|utställning=2.5|föreläsning=2.5|fri entré=3
webinar*=3|tuition=3|course fee=3|lecture series=2|enrol*=1.5|curriculum=1.5|register now=3
registration=1.5|register here=3|register by|conference=1.5|seminar*=2|symposium=2|workshop*=1.5
panel discussion*=2|keynote*=2|speakers=1.5
early-bird=3|early bird=3|tickets|CLE credit*=3|CLE=2|call for papers=3|agenda|save the date=3
sign up to attend=3|free to attend=3|attendees=2|masterclass=2|moderated by=1.5|panelists=2
tagung=2|anmeldung=2|teilnahmegebühr=3|teilnahme|veranstaltung*=1.5|konferenz=1.5|referent*=1.5
workshop
colloque=2|inscription*=2|conférence=1.5|table ronde=2|intervenants=2|places limitées=3|webinaire=3
journée d'étude*=3
congreso=1.5|inscripci*=2|jornada*=1.5|ponent*=2|mesa redonda=2|seminario=2|plazas limitadas=3
entrada libre=2
convegno=2|iscrizion*=2|relator*=1.5|tavola rotonda=2|posti limitati=3|seminario
congres|aanmelden=2|inschrijv*=2|sprekers=2|bijeenkomst=1.5|studiedag=3|toegang
inscrições=2|inscreva-se=3|palestr*=2|evento=1.5|seminário=2|congresso|vagas limitadas=3
研讨会=3|微专业=3|开课=2|课程=1.5|学费=3|学分=3|招生=2|结业|报名=2|论坛=1.5|讲座=2|参会=3|征文=2
会议=1|主旨发言=3|圆桌=2|培训班=3|公开课=3|沙龙=2
セミナー=3|参加費=3|申込=2|申し込み=2|開催=1|登壇=2|シンポジウム=3|講演=1.5|定員=3|ウェビナー=3
受講=2
세미나=3|컨퍼런스=2|참가 신청=3|참가비=3|등록=1|포럼=1.5|심포지엄=3|강연=1.5|웨비나=3|토론회=2
선착순=2
конференци*=1.5|регистраци*=2|вебинар=3|konferencj*=1.5|rejestracj*=2|seminarium=2|anmälan=2
"""

JOBS = """
we are hiring=3|is hiring=2|job description=3|apply now=2|full-time=2|job opening*=3|vacanc*=2
salary range=3|years of experience=2|cover letter=3|job title=3|responsibilities=1.5
qualifications=1.5
equal opportunity employer=3|we are looking for=2|position|candidates=1.5|remote work
stellenangebot*=3|(m/w/d)=3|m/w/d=3|w/m/d=3|bewerbung*=2|vollzeit=2|wir suchen=2|gehalt
offre d'emploi=3|CDI=2|candidature=2|nous recherchons=2|profil recherché=3|poste à pourvoir=3|h/f=2
oferta de empleo=3|buscamos=1.5|jornada completa=3|currículum=2|vacante=2|salario
offerta di lavoro=3|cerchiamo=2|tempo pieno=2|candidatur*=1.5|curriculum=2
vacature=3|fulltime=2|sollicit*=2|wij zoeken=2|salaris
vaga de emprego=3|contratação=1.5|vaga*=1|currículo=2
招聘=3|岗位职责=3|任职要求=3|薪资=2|简历=2|应聘=2|全职=2
求人=3|正社員=3|応募=2|年収=2|採用=1.5|業務内容=2|応募資格=3
채용=2.5|모집=1.5|지원자격=3|자격요건=3|연봉=2|경력=1|우대사항=3
вакансия=3|oferta pracy=3|platsannons=3
"""

# New products and how they do.
PRODUCT = """
launch*=1.5|unveil*=1.5|rolls out=1.5|rolling out|roll out|releases=1|released|introduc*
new model=1.5|new feature*=1.5|benchmark*|available to|subscribers|users can|upgrade*|faster
per million tokens=2|pricing
beta|app store|price|preview|open-source*|context window=2|developers
vorgestellt|stellt vor|neue funktion*|verfügbar|nutzer können|führt ein|veröffentlicht
lance=1.5|dévoile=1.5|nouvelle fonction*|disponible|présente|nouveau modèle=1.5
lanza=1.5|presenta|nueva función|disponible|nuevo modelo=1.5
lancia=1.5|presenta|nuova funzione|disponibile|nuovo modello=1.5
lanceert=1.5|nieuwe functie|beschikbaar|nieuw model=1.5
lança=1.5|novo recurso|disponível|novo modelo=1.5
发布=1.5|推出=1.5|上线=1.5|新功能=1.5|升级|新品|用户可以|开源
発表|公開|新機能=1.5|リリース=1.5|提供開始=2|搭載|利用できる
공개=1.5|출시=1.5|신기능=1.5|선보|업데이트|이용할 수
"""

# Agreements without a quarrel.
DEAL = """
licensing deal=2|licensing agreement=2|license agreement=2|licence agreement=2|partnership=2
partner with=2|partners with=2|multi-year=2|multiyear=2|content deal=2|collaborat*=1.5|signs deal=2
strikes deal=2|struck a deal=1.5|agreement with|deal with|teams up=2|licensing partnership=2
partnerschaft=2|kooperation=2|lizenzvereinbarung=2|lizenzabkommen=2|zusammenarbeit=2|lizenzvertrag=2
lizenzgeschäft=2|vereinbaren=1
partenariat=2|accord de licence=2|accord avec=1.5|accord pluriannuel=2|signe un accord=2
signent un accord=2|collaboration
acuerdo de licencia=2|alianza=2|acuerdo con=1|firma un acuerdo=2|firman un acuerdo=2|colaboración
accordo di licenza=2|partnership|accordo con=1|collaborazione=1.5|firma un accordo=2|siglano=1.5
samenwerking=2|licentieovereenkomst=2|licentiedeal=2|partnerschap=2|sluit overeenkomst=1.5
parceria=2|acordo de licenciamento=2|contrato de licenciamento=2|acordo com=1
授权合作=2|战略合作=2|达成合作=2|授权协议=2|合作协议=2|签署=1|携手=1.5
提携=2|ライセンス契約=2|業務提携=2|協業=2|パートナーシップ=2|契約を締結=1.5
제휴=2|업무협약=2|라이선스 계약=2|파트너십=2|협력=1.5|맞손=2|계약 체결=1.5
партнерств*=2|лицензионное соглашение=2|partnerstwo=2|umowa licencyjna=2|umowę licencyjną=2
partnerskap=2|samarbete=2
licensavtal=2
"""

# Money for companies, and their price on the market.
FINANCE = """
funding round=2|raises=1.5|raised=1|series a=2|series b=2|series c=2|valuation=1.5|valued at=1.5
IPO=1.5|shares rose=2|shares fell=2|shares of=1.5|stock*=1.5|market cap*=2|quarterly=2|earnings=2
analyst*=1.5|price target=2.5|investors=1|nasdaq=1.5|revenue=1|buy rating=3
finanzierungsrunde=2|bewertung|aktie*=1.5|börse=1.5|kursziel=3|quartal*=2
levée de fonds=2|lève=1|valorisation=1.5|action a=1|bourse=1.5|trimestriel*=2
ronda de financiación=2|ronda de inversión=2|valoración|acciones=1|bolsa=1.5|trimestre
round di finanziamento=2|valutazione|azioni=1|borsa=1.5|trimestre
financieringsronde=2|aandeel=1|beurs=1.5|kwartaal*=1.5
rodada de investimento=2|avaliação|ações=1|bolsa=1.5|trimestre
融资=2|估值=2|上市=1|股价=2|财报=2|市值=2|营收|首发募资=2|ipo
資金調達=2|評価額=2|株価=2|決算=2|上場=1.5|時価総額=2
투자 유치=2|기업가치=2|주가=2|실적=1.5|상장=1.5|시가총액=2
"""

# Words that look like ours but are another thing's name.
NAMESAKE = """
meta-analy*=3|meta analysis=3|getty center=3|getty museum=3|getty villa=3|amazon rainforest=3
amazon basin=3|amazon river=3|apple orchard*=3|apple pie|stability fund=3|stability mechanism=3
financial stability=2|stability pact=3|stability board=3
stabilitätsmechanismus=3|stabilitätspakt=3|fonds de stabilité=3|mécanisme européen de stabilité=3
stabilité financière=2|estabilidad financiera=2|mecanismo de estabilidad=3|stabilità finanziaria=2
patto di stabilità=3
metaanaly*=3|méta-analyse*=3|metaanális*|meta-análisis=3
"""

# Explaining, summing up, arguing: not the report of an event.
ESSAY = """
opinion|op-ed=2|commentary=1.5|explainer=2|explained=1|what you need to know=2|here's what=1.5
in my view=2|why i=1.5|roundup=1.5|round-up=1.5|this week in=1.5|newsletter|podcast=1.5
book review=2|editorial|guide to=1
kommentar=1.5|meinung=1.5|was man wissen muss=2|tribune=1.5|opinión=1.5|columna=1.5|opinione=1.5
opinie=1.5|opinião=1.5
评论员|观点=1|解读=1|述评|コラム=1.5|解説=1|社説=2|칼럼=2|사설=2|기고=2
"""
