"""Words that tell what an article is about: artificial intelligence, copyright, a dispute, or else."""

# The technology. Names of systems and their makers come from what is on record, not from here.
AI = """
algorithm*=0.7|algorithmus=0.7|algorithmen=0.7|algorithme*=0.7|algoritm*=0.7|算法=0.7
アルゴリズム=0.7|알고리즘=0.7|машинного обучения
model trained=1.5|data set*|dataset*|AI overviews=2|search summaries|AI voice=1.5|crawler*|synthetic
clone of|cloned|clonage|clonación|clonazione|voice generator*|aplikacji AI|modell*=0.5
AI=1.5|A.I.=1.5|artificial intelligence=2|generative=1.5|machine learning=1.5|machine-learning
deep learning
large language model*=2|language model*=1.5|LLM|LLMs|chatbot*=1.5|chat bot*|image generator*=1.5
video generator*|music generator*=1.5|song generator*|image-generat*|text-to-image|deepfake*
deep fake*
GPT*|ChatGPT=2|training data=1.5|trained on|train its|train their|training its|AI-generated=1.5
AI model*=1.5|AI-*|AI's|foundation model*|neural network*|voice clon*|cloned voice*|synthetic voice*
voces sintéticas=2|voz sintética=2|clonación de sus voces|voix de synthèse|synthetische stimme*
voci sintetiche|voice-cloning=2|answer engine*
KI=1.5|KI-*=1.5|künstliche intelligenz=2|künstlicher intelligenz=2|künstlichen intelligenz=2
sprachmodell*=1.5|bildgenerator*|musikgenerator*|trainingsdaten=1.5|maschinelles lernen|generativ*
trainiert|KI-modell*=1.5
IA=1.5|l'IA=1.5|d'IA=1.5|intelligence artificielle=2|modèle de langage|modèles de langage
IA générative=2
modèle d'IA|entraîn*|agent conversationnel|entraîné sur|entraînée sur|invente des histoires
machine learning
inteligencia artificial=2|modelo de lenguaje|modelos de lenguaje|IA generativa=2|entrenar
entrenamiento
intelligenza artificiale=2|modelli linguistici|modello linguistico|addestra*|allena*
kunstmatige intelligentie=2|taalmodel*=1.5|trainingsdata|beeldgenerator*
inteligência artificial=2|modelo de linguagem|modelos de linguagem|treinar|treinamento|treino
人工智能=2|人工智慧=2|大模型=1.5|AIGC=2|生成式=1.5|机器学习|机器学习|文生图=1.5|训练数据=1.5
聊天机器人
模型训练=1.5|智能体|AI绘画=1.5|绘画软件|换脸|深度伪造|语言模型=1.5|算法模型|数字人|声音克隆|AI视频
生成AI=2|人工知能=2|生成系AI=2|大規模言語モデル=1.5|画像生成=1.5|学習データ=1.5|機械学習|学習させ
学習に使|自動生成|AIの学習=1.5|チャットボット
言語モデル=1.5|AI検索=1.5|AI学習=1.5|ディープフェイク|動画生成
인공지능=2|생성형=1.5|챗봇=1.5|언어모델=1.5|거대언어모델|초거대|학습데이터|딥페이크|이미지 생성
생성 서비스|학습에|학습시|무단 학습|AI 학습=1.5
trenowan*|trening*|trenować|AI-träning=2|träna|tränat|обучен*|apprentissage automatique
искусственным интеллектом=2|искусственному интеллекту=2|искусственного интеллекта=2
искусственный интеллект=2
нейросет*=2|ИИ|чат-бот*
sztuczną inteligencję=2|sztuczną inteligencją=2|sztuczna inteligencja=2|sztucznej inteligencji=2
model językowy|modelu językowego|modele językowe|SI
artificiell intelligens=2|kunstig intelligens=2|språkmodell*|sprogmodel*|AI-modell*|AI-tjänst*
"""

COPYRIGHT = """
åndsverk*=3|copyright law=3|copyright claim*=3|rights owner*|rights group*|collecting society
collection society|royalt*=0.7|upphovsrättsintrång=3|tekijänoikeu*=3|telif=3
copyright*=2|copyright infringement=3|infring*|DMCA=2|fair use=2|fair dealing=2|pirated|piracy
pirate
shadow librar*=2|intellectual property|moral rights|authors' rights|neighbouring right*
neighboring right*
database right*|right of reproduction|text and data mining=2|text-and-data-mining=2|TDM=1.5
copyrighted=2|unlicensed|without a licence|without a license|rights holder*|rightsholder*
rights-holder*
urheberrecht*=3|urhebern|urheber|urhg=2|leistungsschutzrecht*=2|vervielfältigung*
text und data mining=2
text- und data-mining|verwertungsgesellschaft*|presseverleger*|raubkopi*|schutzrecht*
verwertungsrecht*|plagiat*
droit d'auteur=3|droits d'auteur=3|contrefaçon=2|droits voisins=2|droit voisin=2
propriété intellectuelle|piraté*
copyright|ayants droit|œuvres protégées=2|parasitisme
derechos de autor=3|derecho de autor=3|propiedad intelectual=1.5|plagio|piratas|pirateados
obras protegidas=2
diritto d'autore=3|diritti d'autore=3|proprietà intellettuale|opere protette=2|pirata
violazione del copyright=3
auteursrecht*=3|auteursrechtinbreuk=3|naburige rechten=2|inbreuk|illegale kopie*|rechthebbende*
direitos autorais=3|direito autoral=3|direito de autor=3|direitos de autor=3|propriedade intelectual
obras protegidas=2
著作权=3|版权=3|侵权=1.5|著作權=3|信息网络传播权=2|复制权=2|改编权=2|合理使用=2|盗版|抄袭|独创性
知识产权|权利人
著作権=3|著作物=2|無断で学習=2|無断使用|無断利用|複製権=2|翻案権=2|知的財産|無断転載|権利者
저작권=3|저작물=2|무단 학습=2|무단으로|무단 사용|공정이용=2|공정 이용=2|지식재산|권리자
авторским правом=3|авторского права=3|авторскими правами=3|авторских прав=3|авторские права=3
авторское право=3|интеллектуальной собственности
prawa autorskiego=3|prawem autorskim=3|prawami autorskimi=3|prawa autorskie=3|praw autorskich=3
prawo autorskie=3|upphovsrätt*=3|ophavsret*=3
immaterialrätt*
"""

# Works, and how they are said to have been taken: copyright by another name.
WORKS = """
voice|voices|recipes|maps|photo|cartoon*|comics|poems|poetry|catalog*|designs|logos|film|movie
sheet music|scores|scripts|podcast*|performances|likeness|encyclop*
stimme|stimmen|gedichte|comics|karten|noten|hörbücher|sprachaufnahmen|zeichnungen|gemälde
voix|bandes dessinées|poèmes|cartes|illustrations|enregistrements|partitions
voz|voces|poemas|cómics|dibujos|mapas|partituras
voce|voci|poesie|fumetti|disegni|mappe|doppiaggi*|registrazioni
stem|stemmen|gedichten|strips|kaarten|opnamen|illustraties
vozes|poemas|quadrinhos|desenhos|mapas
声音|录音|绘本|诗|教材|论文|地图|设计|代码|配音|直播|短剧|网文|书法|声线|形象|文字
音声|声|詩|教材|論文|地図|デザイン|俳句|歌声|原稿
목소리|음성|시|교재|논문|지도|디자인|대본|악보|글
news=0.7|journalism|reporting|footage|books|book|novel|novels|articles|journalism|news articles
songs|song|recordings|lyrics|photographs|photos|pictures|images|paintings|artwork*|illustrations
films|movies|videos|scripts|screenplay*|source code|headnotes|content|works|voices|manga|characters
articles of|catalogue|stories|archives
bücher|büchern|romane|artikel|artikeln|songs|songtexte|liedtexte|lieder|fotos|bilder|filme|werke
texte|inhalte|stimmen
livres|ouvrages|romans|articles|chansons|morceaux|paroles|photos|images|films|œuvres|textes|contenus
titres|dessins
libros|novelas|artículos|noticias|canciones|grabaciones|letras|fotos|imágenes|películas|obras|textos
contenidos|ilustraciones|audiolibros
libri|romanzi|articoli|canzoni|brani|testi|foto|immagini|film|opere|contenuti|illustrazioni
boeken|romans|artikelen|liedjes|nummers|teksten|foto's|beelden|films|werken|content|tekeningen
livros|romances|reportagens|notícias|músicas|gravações|letras|fotos|imagens|filmes|obras|textos
conteúdo*|ilustrações
作品|小说|文章|新闻|报道|歌曲|歌词|照片|图片|插画|画作|影视|视频|剧集|素材|剧本|角色|形象|音乐|漫画
小說|報導
記事|小説|書籍|楽曲|歌詞|写真|画像|イラスト|漫画|アニメ|映像|作品|コンテンツ|新聞
기사|뉴스|소설|책|도서|노래|음원|가사|사진|그림|이미지|영상|작품|콘텐츠|웹툰|만화
книг*|стать*|песн*|фото*|изображени*|видео|ролик*|książ*|artykuł*|utwor*|böcker|artiklar|låtar
"""

TAKING = """
fed into=1.5|fed=0.7|uploaded=0.7|imitat*=1.5|mimic*=1.5|clon*=1.5|lookalike=1.5|harvest*=1.5
used to train=2|to teach=1|built on=0.7|lifted=1.5|taken=0.7|reproduc*=1.5|used its=0.7
used their=0.7|licens*=0.7
eingespeist=1.5|verwendet=0.7|genutzt=0.7|nachgeahmt=1.5|imitier*=1.5|geklont=1.5|klon*=1
lizenz*=0.7|übernommen=1
imit*=1.5|cloné*=1.5|reproduit*=1.5|utilisé*=0.7|exploité*=1|licence*=0.7
imita*=1.5|clona*=1.5|reproduc*=1.5|utiliz*=0.7|licencia*=0.7
imita*=1.5|clona*=1.5|riprodu*=1.5|utilizzat*=0.7|licenza=0.7
nagebootst=1.5|gekloond=1.5|gebruikt=0.7|licentie*=0.7|overgenomen=1
imita*=1.5|clona*=1.5|reprodu*=1.5|usou=0.7|licença*=0.7
克隆=1.5|模仿=1.5|仿冒=1.5|使用=0.7|采集=1|投喂=2|用于=0.7|授权=1|搬运=1.5|洗稿=2|生成相似=2
雷同=1.5
模倣=1.5|使用=0.7|利用=0.7|クローン=1.5|酷似=1.5|許可=1|学習=1
모방=1.5|사용=0.7|이용=0.7|복제=1.5|허락=1|학습=1|활용=0.7
without permission=2|without consent=2|without authorization=2|without authorisation=2
without paying=2|without payment=1.5|without a licence=2|without a license=2|unauthorized=1.5
unauthorised=1.5|scrap*=1.5|copied=1.5|copying=1.5|copies of|pulled from=1.5|pirate*=2|torrent*=1.5
libgen=2|library genesis=2|ingest*|feeding=1|fed to=1.5|stole|stolen=1.5|theft|memoris*|memoriz*
regurgitat*=1.5|train its=1|to train=1.5|trained on=1.5|use of their=1|rights to copy=2|crawl*
ohne erlaubnis=2|ohne lizenz=2|ohne zustimmung=2|ohne genehmigung=2|ohne einwilligung=1.5
unerlaubt=2|unbefugt*|kopiert*=1.5|trainiert*=1.5|zum training=1.5|memoris*|raubkopi*=2|abgegriffen
ausgelesen
sans autorisation=2|sans permission=2|sans leur accord=2|sans rémunération=1.5|sans consentement=2
copié*=1.5|entraîner=1.5|entraîné=1.5|aspir*|moissonn*|numérisé*|pillage*|illégal*
sin permiso=2|sin autorización=2|sin consentimiento=2|sin licencia=2|sin pagar=1.5|copi*
entrenar=1.5|adiestrar=1.5|extra*|uso no autorizado=2
senza permesso=2|senza autorizzazione=2|senza consenso=2|senza licenza=2|copiat*=1.5|addestrare=1.5
addestramento=1|uso non autorizzato=2
zonder toestemming=2|zonder licentie=2|zonder vergoeding=1.5|gekopieerd=1.5|trainen=1.5|getraind=1.5
illegale=1|beschermde=1.5
sem permissão=2|sem autorização=2|sem consentimento=2|sem licença=2|sem pagar=1.5|copi*|treinar=1.5
coleta*=1|uso indevido=1.5
未经许可=2|未经授权=2|未经同意=2|擅自=2|擅用=2|盗用=2|抓取=1.5|爬取=1.5|训练=1.5|喂=1|复制=1|抄袭=2
剽窃=2|无偿|窃取=1.5|重制=1.5|下载
無断=2|許可なく=2|許諾=1|同意なく=2|複製=1.5|学習させ=1.5|学習に=1.5|盗用=2|スクレイピング=1.5|収集
保存
무단=2|동의 없이=2|허락 없이=2|허가 없이=2|복제=1.5|학습에=1.5|학습시=1.5|도용=2|수집=1|크롤링=1.5
без разрешения=2|без согласия=2|bez zgody=2|utan tillstånd=2|uden tilladelse=2
"""

# Rights in a person's voice or image and the like: disputes on record are about these too.
LIKENESS = """
right of publicity=2|publicity right*=2|personality right*=2|likeness=1.5|voice actor*
voice-over artist*|voiceover*
digital replica*|unfair competition|misappropriat*|lanham act
persönlichkeitsrecht*=2|recht am eigenen bild|stimme*n*|unlauter*|wettbewerbsrecht*
synchronsprecher*
droit à l'image|droit de la personnalité|comédien*|doublage|concurrence déloyale|voix
derecho de imagen|derechos de imagen|actor de voz|actores de voz|actores de doblaje
competencia desleal|voz
diritto all'immagine|doppiator*|concorrenza sleale|voce
portretrecht|stemacteur*|oneerlijke concurrentie
direito de imagem|dublador*|concorrência desleal
人格权=2|声音权=2|肖像权=2|名人声音|配音|不正当竞争=1.5|肖像権=2|パブリシティ権=2|声優=1.5
不正競争=1.5
인격권=2|초상권=2|퍼블리시티권=2|성우|부정경쟁=1.5
"""

# A quarrel before a court, an authority, or on the way there.
DISPUTE = """
settled=1.5|estate|protest*|demands|warn*|threat*|apolog*|row over|legal fight=1.5|legal battle=1.5
complain*|injunction|objection*|joint statement|letter|backlash
vergleich|einigung|streit*|forder*|protest*|drohen|droht|gütlich|stellungnahme
mises en demeure=2|mettent en demeure=2|exige*|conflit|accord|litige|protest*|dénonce*|transige*
assigne|assignation=1.5
requerimiento=1.5|carta formal=1.5|exige*|reclama*|protesta*|plantan cara|denuncia|acuerdo|pacta
pactan|indemniza*|demandó|demandaron
lite|vertenza=1.5|accordo|udienza=1.5|attori|protest*|chiedono|risarcimento|aula|transazione=1.5
pace fatta
schik*=1.5|aanklacht=1.5|verbod|protest*|uitspraak=1.5|vordering|eisen|brandbrief|rechtspraak
acordo|indeniza*|protesto*|exige*|petição=1.5|entrada|notifica*
抗议=1.5|抵制=1.5|声讨|交涉|致歉|道歉|投诉|争议|联名|声明|要求停止
要望書=1.5|抗議=1.5|声明|批判|停止求め=1.5|停止を求め=1.5|申し入れ|求めた訴訟=2|命じる|反発|懸念
성명|규탄|항의|반발|촉구|논란|경고
powództwo=2|spór|wygrywa|zapłacić|tingsrätt*|stämningsansökan=2|ersättning|intrång|krav|kräver
sued=2|sue=1.5|sues=2|suing=2|lawsuit*=2|suit|suits|class action=2|class-action=2|plaintiff*=1.5
defendant*=1.5|complaint
court=1|courts|judge=1|judges|justice|ruling=1.5|ruled|verdict=1.5|litigation=1.5|appeal*|trial
hearing|injunction=1.5
cease-and-desist=2|cease and desist=2|legal action=1.5|legal notice=1.5|settlement|settle*
copyright claim*=1.5|motion to dismiss=2|tribunal
legal threat*=1.5|infringement claim*=1.5|infringement case*=1.5|alleg*|accus*|docket|regulator*
watchdog|in court|prosecut*
summary judgment=2|discovery|magistrate|attorney*|dispute
klage=1.5|klagen|klagt=2|verklagt=2|verklagen=2|kläger*=1.5|beklagte*=1.5|gericht*|urteil*=1.5
landgericht*=1.5|oberlandesgericht*
rechtsstreit*=1.5|prozess*|verhandlung|berufung|abmahnung=1.5|richter*|unterlassung*|eugh|bgh
amtsgericht*
kartellamt|vorwirft|wirft|beschwerde
assigne*=2|assigné*=2|poursuit*=1.5|poursuivi*=1.5|plainte=1.5|tribunal*=1.5|justice|procès=1.5
jugement|juge*|cour|recours
attaque*|plaignant*|accusé*|litige*|autorité de la concurrence|mise en demeure=1.5|audience
demanda=1.5|demandan=1.5|demandado*|demandante*=1.5|demandó=2|tribunal*=1.5|juzgado=1.5|juez*
sentencia=1.5|juicio|pleito*=1.5|litigio|querella
denuncia*|recurso|corte|acusa*
causa|citat*|giudizio=1.5|tribunale=1.5|giudic*|sentenza=1.5|querela|denunci*|ricorso|corte
contenzioso|azione legale=1.5|accusa*|diffida*
rechtszaak=2|rechtbank=1.5|rechter=1.5|kort geding=2|vonnis=1.5|aanklag*|aangeklaagd=2|klaagt|eiser*
gedaagde*|dagvaard*=2|hoger beroep
beschuldig*|sommatie*=2|gesommeerd=2|sommeert=2|sommeren=2|ultimatum|eis|procedure|claim
processa=1.5|processou=2|processo=1.5|ação|justiça=1.5|tribunal*|juiz*|sentença=1.5|liminar=1.5
recurso|réu|ré|autora|decisão|acusa*
起诉=2|诉讼=1.5|法院=1.5|判决=1.5|原告=1.5|被告=1.5|一审|二审|开庭=1.5|立案|诉|庭审|上诉|索赔=1.5
告上=2|仲裁|律师函=1.5|宣判=1.5
纠纷=1.5|案件|公诉|提告=2|维权|控告|指控|和解|侵权案=2|法官|裁定|被判
提訴=2|訴訟=1.5|裁判=1.5|地裁=1.5|高裁|判決=1.5|原告=1.5|被告=1.5|訴え=1.5|賠償|差し止め=1.5|弁論
和解|控訴|抗議|警告書|公取委|棄却
소송=1.5|제소=2|고소|법원=1.5|판결=1.5|재판=1.5|원고|피고|변론=1.5|손해배상=1.5|항소|상대로|지법=1.5
고법|합의|소장|가처분|피소=2|공정위|분쟁
суд=1.5|суда|суде|иск*=1.5|истец|ответчик|решение суда
sąd*|pozew=2|pozwa*=2|pozywa*=2|wyrok*|powód|stämm*=2|domstol*=1.5|stämning*=2|dom|sagsøg*=2
retssag*=2|rättegång*
"""

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

TABLES = {
    "ai": AI,
    "copyright": COPYRIGHT,
    "likeness": LIKENESS,
    "works": WORKS,
    "taking": TAKING,
    "dispute": DISPUTE,
    "other_law": OTHER_LAW,
    "gathering": GATHERING,
    "jobs": JOBS,
    "product": PRODUCT,
    "deal": DEAL,
    "finance": FINANCE,
    "namesake": NAMESAKE,
    "essay": ESSAY,
}
