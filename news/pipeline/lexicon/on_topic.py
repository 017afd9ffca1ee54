"""Words of what the site is about: artificial intelligence, copyright, works, and a dispute."""

# The technology. Names of systems and their makers come from what is on record, not from here.
AI = """
algorithm*=0.7|algorithmus=0.7|algorithmen=0.7|algorithme*=0.7|algoritm*=0.7|算法=0.7
アルゴリズム=0.7|알고리즘=0.7|машинного обучения
to train=1|train its=1|used for training=1.5|training of=1|training set*=1.5|trained a=1
trained its=1.5
image-ai=1.5|ai firm*=1|training corpus=1.5|training material=1.5|generate images=1
trainingsmaterial=1.5|generator*=0.7|modellgewichte=1.5|entraîner=1.5|entraînement=1.5|entrené=1
entrenado=1.5
adestrar=1|base de treinamento=1.5|treinou=1.5|treinado*=1.5|treinada*=1.5|addestramento=1.5
addestrat*=1.5
getraind=1.5|te trainen=1.5|training van=1.5|assistente virtual=1|asistente virtual=1
训练=1.5|训练集=1.5|生成模型=1.5|图像模型=1.5|模型=0.8|图像生成=1.5|画师模型=1.5|微调=1
绘图平台=1.5|智能体=1
学習モデル=1.5|モデル=0.5|画像モデル=1.5|学習済み=1.5
학습 데이터=1.5|학습용=1.5|학습시킨=1.5|학습시켰=1.5|생성 모델=1.5|모델=0.5
*generator=1.2|*generatoren=1.2|trainingsmateriaal=2|plot machine*=1.5|training file*=1.5
training set=1
story machine*=1.5|drawing machine*=1.5|writing machine*=1.5|song machine*=1.5|picture machine*=1.5
machine-made=1
machine-drawn=1.5|machine-written=1.5|computer-made=1|computer-generated=1.5|prompt*=1|types a=0.5
typed the=0.5|on demand=0.5
base model=1.5|fine-tuning material=2|training a model=2|models trained=2|text prompt*=1.5
plug-in=0.5|bot=0.7
maschine=0.5|auf knopfdruck=1|eingabe=0.5|texteingabe=1|textbefehl*=1.5|prompts=1
trainingsmaterialien=1.5|feinabgestimmt=1.5
à la demande=0.5|requête*=0.5|consigne*=0.7|machine=0.5|logiciel=0.5|apprentissage=1|modèle*=0.5
entraîne=1|dessine à=0.7
máquina=0.5|a demanda=0.5|instrucciones=0.5|indicaciones=0.5|modelo=0.5|programa=0.3|entrenó=1.5
entrenaron=1.5
macchina=0.5|su richiesta=0.5|modello=0.5|addestrò=1.5|istruzioni=0.5|op verzoek=0.5|opdracht=0.3
model=0.5
máquina de=0.5|comando*=0.5|treinaram=1.5|提示词=1.5|一键生成=1.5|投喂=1.5|喂给=1.5|喂出来=1.5
文生=1.5|自动生成=1.5|微调素材=2
プロンプト=1.5|自動で作る=1|自動作成=1|프롬프트=1.5|자동 생성=1.5|자동으로 만들=1
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
AI company|AI firm=1.5|AI start-up=1.5|AI startup=1.5|AI tool*=1.5|AI developer*=1.5
AI system*=1.5|AI assistant*=1.5|AI service*=1.5|AI training=2|AI voice*=1.5|AI music=1.5
AI image*=1.5|AI art=1.5|virtual assistant*|voice assistant*|digital assistant*|music model*
image model*|video model*|diffusion model*=1.5|training corpora=1.5|training material*
trained a model=1.5|train a model=1.5|train models=1.5|fine-tun*|model weights=1.5|the model
its model*|scraper*|web crawler*|bots=0.7|text generator*=1.5|code generator*
coding assistant*=1.5|automat*=0.5|transformer*|synthetic media|speech synthes*|text-to-speech
text-to-video=1.5|text-to-music=1.5|trainieren|trainierte*|training|trainingsmaterial*
trainingskorpus|KI-firma=1.5|KI-anbieter=1.5|bild-KI=1.5|sprach-KI=1.5|musik-KI=1.5
videogenerator*|textgenerator*|assistent*=0.7|generative KI=2|sprachassistent*|stimmklon*=1.5
large-language-model*|jeu d'entraînement=1.5|jeux de données|moissonnage=0.7
générateur d'images=1.5|générateur de musique=1.5|générateur*|modèles d'IA=1.5
modèle génératif=1.5|assistant virtuel|assistant conversationnel|fouille de textes
réseau de neurones|clonage vocal=1.5|outil d'IA=1.5|entrenado*|entrenada*|entrenó
generador de imágenes=1.5|generador de música=1.5|generador*|asistente de IA=1.5
modelo generativo=1.5|modelos generativos=1.5|clonación de voz|conjunto de entrenamiento=1.5
datos de entrenamiento=1.5|modelos de IA=1.5|modelo de IA=1.5|empresa de IA=1.5
generatore di immagini=1.5|generatore di musica=1.5|dati di addestramento=1.5|modelli di IA=1.5
modello di IA=1.5|modelli generativi=1.5|modello generativo=1.5|assistente virtuale
dati per l'addestramento=1.5|AI-bedrijf=1.5|AI-model*=1.5|AI-training=2|getraind*|trainen
generatieve AI=2|dados de treinamento=1.5|treinad*|assistente de IA=1.5|gerador de imagens=1.5
gerador de música=1.5|gerador*|treinamento de IA=2|treino de IA=2|dados de treino=1.5|视频生成=1.5
音乐生成=1.5|文生视频=1.5|图生图=1.5|生成图片|生成图像|生成器|绘图模型=1.5|绘画模型=1.5|AI公司=1.5
AI企业=1.5|AI工具=1.5|AI产品|AI平台=1.5|AI助手=1.5|AI写作=1.5|AI作画=1.5|AI生成=1.5|AI训练=2
AI模型=2|AI画图=1.5|AI音乐=1.5|AI配音=1.5|AI声音=1.5|语料=1.5|语料库=1.5|训练素材=1.5|训练语料=2
模型参数=1.5|智能写作=1.5|智能绘画=1.5|智能创作=1.5|智能助手|数据集|深度学习=1.5|神经网络=1.5
深度合成=1.5|合成声音|语音合成|机器人写作|训练了|用于训练=1.5|训练其=1.5|被训练=1.5|拿去训练=1.5
算法训练=1.5|智能科技=0.5|人工智能模型=2|大语言模型=2|生成内容|画像生成AI=2|生成モデル=1.5
AIモデル=1.5|AI企業=1.5|AI開発=1.5|AIサービス=1.5|AI訓練=1.5|学習用データ=1.5|学習に利用=1.5
学習に使用=1.5|機械に学習|対話型AI=2|対話AI=1.5|音声合成|音声生成=1.5|音楽生成=1.5|作曲AI=1.5
文章生成=1.5|追加学習=1.5|LoRA|AIイラスト=1.5|AI画像=1.5|モデルの訓練|データセット|クローラー
이미지 생성기=1.5|생성 AI=2|생성AI=2|AI 모델=1.5|AI 기업=1.5|AI 업체=1.5|AI 서비스=1.5
AI 스타트업=1.5|AI 개발=1.5|인공지능 모델=2|훈련 데이터=1.5|말뭉치=1.5|음성 합성|음악 생성=1.5
영상 생성=1.5|학습했|모델 학습=1.5|머신러닝|딥러닝=1.5|거대 언어 모델=2|대규모 언어 모델=2
언어 모델=1.5|AI 챗봇=2|генеративн*=1.5|языков* модел*=1.5|обучени* модел*=1.5|обучал*|нейросеть=2
чатбот*|model generatywn*=1.5|modelu generatywnego=1.5|generatywn*=1.5|trenowania
uczenia maszynowego|czatbot*|sieci neuronow*|generator obraz*=1.5|AI-bolag*=1.5|AI-företag*=1.5
AI-verktyg*=1.5|generativ AI=2|tränats|tränades|träning av|trænet|træning|træne|AI-virksomhed*=1.5
AI-selskab*=1.5|trent|trene|umělá inteligence=2|umělé inteligence=2|umělou inteligenci=2
jazykov* model*=1.5|trénování|trénova*|generátor*
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
copyrights=2|rights holders|right holders|reproduction right*=2
right of communication to the public=2|making available right=2|copyright notice*=2
copyright management information=3|section 1202=2|CMI|authorship|derivative work*=2
statutory damages=1.5|wilful infringement=2|willful infringement=2|opt-out*|rights reservation*
reservation of rights|licence fee*|license fee*|licensing fee*|urheber*=2|UrhG=2
nutzungsvorbehalt*=1.5|nutzungsrecht*=1.5|lizenzgebühr*|vervielfältig*|öffentlich zugänglich=1.5
schrankenregelung|§ 44b=2|verlegerrecht*|droits de reproduction=2
code de la propriété intellectuelle=2|contrefacteur*|contrefait*|fouille de textes et de données=2
œuvre de l'esprit=2|exploitation non autorisée=1.5|opposition à la fouille
ley de propiedad intelectual=2|derechos de propiedad intelectual=2|derechos conexos=2
obra protegida=2|obras ajenas|reproducción no autorizada=2|minería de textos
infracción de derechos=2|legge sul diritto d'autore=3|opere dell'ingegno=2|opera protetta=2
diritti connessi=2|riproduzione non autorizzata=2|violazione di copyright=3
estrazione di testo e dati|sfruttamento non autorizzato=1.5|inbreuk op auteursrecht*=3
tekst- en datamining=2|auteurswet=2|lei de direitos autorais=3|violação de direitos=2
direitos conexos=2|reprodução não autorizada=2|版权侵权=2|著作权侵权=2|著作权纠纷=3|版权纠纷=3
侵害作品=2|侵害著作权=3|侵犯著作权=3|侵犯版权=3|著作权法=3|版权法=3|重制权=2|公开传输权=2|署名权=2
摄影作品=1.5|美术作品=1.5|文字作品=1.5|音乐作品=1.5|作品权属=1.5|授权费|许可费=1.5|未经授权使用=2
著作財產權=3|著作权人=2|版权方=2|版权人=2|版权保护=2|著作権法=3|著作権侵害=3|著作権者=2
公衆送信権=2|著作者人格権=2|権利侵害=1.5|許諾なく=2|無許諾=2|無断で利用=2|無断で使用=2|30条の4=3
저작권법=3|저작권 침해=3|저작권자=2|복제권=2|공중송신권=2|저작인격권=2|저작재산권=3|침해=1
허락 없이=2|무단 이용=2|무단 복제=2|нарушени* авторск*=3|правообладател*=1.5|naruszenie praw*=2
naruszenia praw*=2|prawnoautorsk*=2|utworów|upphovsmän|upphovsrättslig*=3|ophavsretlig*=3
rettighedshaver*=1.5|rättighetshavare=1.5|autorské právo=3|autorských práv=3|autorská práva=3
autorského zákona=3|autorskopráv*=3|opphavsrett*=3
schöpfungshöhe=2|originality=1|substantial part=1.5|substantial similarity=2
substantially similar=2|literary work=2|artistic work*=2|musical work*=2|primary infringement=2
secondary infringement=2|communicated to the public=2|communication to the public=2
take a licence=1|retroactive licence=1.5|doppelte lizenz=1.5|fiktive lizenz*=2|lizenzanalogie=2
werkschutz|werkcharakter=1.5|droit moral=1.5|droit à la paternité=2|originalité|originalidad
altura creativa=1.5|derecho moral|carattere creativo=1.5|diritti morali=1.5|originaliteit
oorspronkelijk karakter=1.5|著作人格权=2|保护作品完整权=2|信息网络传播=2|授权许可|創作性=1.5
同一性保持権=2|依拠性=2|類似性=1|翻案=1.5|창작성=1.5|동일성유지권=2|성명표시권=2|실질적 유사성=2
2차적저작물=2|의거성=2
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
photography|photographers|crossword*|puzzles|textbook*|coursebook*|dictionar*|magazine*|newspaper*
reports|essays|blog posts|sound recordings|compositions|musical works|beats|tracks|album*
audiobook*|audio books|fonts|typefaces|patterns|textiles|sculpture*|code|repositories|databases
transcripts|subtitles|episodes|clips|illustrators|cartoons|drawings|tattoo*|choreograph*
stadtpläne|kochrezepte|rezepte|schulbücher|lehrbücher|fachbücher|zeitungen|zeitschriften|hörspiele
musikstücke|kompositionen|aufnahmen|illustrationen|schriften|wörterbuch|datenbank*|quellcode
drehbücher|manuels|manuel scolaire|photographies|journaux|revues|dessins de presse
enregistrements sonores|dictionnaire*|recettes|scénarios|base de données|bases de données
polices de caractères|planches|fotografías|periódicos|revistas|libros de texto|composiciones
fonogramas|recetas|guiones|diccionario*|viñetas|base de datos|fotografie|giornali|riviste
libri di testo|composizioni|ricette|sceneggiature|vignette|banca dati|audiolibri|kranten
tijdschriften|schoolboeken|recepten|composities|scenario's|woordenboek*|fotografias|jornais
livros didáticos|composições|receitas|roteiros|charges|banco de dados|audiolivros|条漫|画稿|图库
摄影|教辅|题库|试题|期刊|词典|数据库|源代码|曲谱|唱片|有声书|剧照|字体|表情包|绘图|书籍|图书|书稿
译文|短视频|动画|动漫|手绘|原画|稿件|专栏|食谱|游戏|写真集|辞書|百科|新聞記事|雑誌|絵本|脚本|作曲
音源|歌|フォント|料理レシピ|コード|録音|翻訳|問題集|ゲーム|사전|신문|잡지|동화책|그림책|시나리오
음악|곡|폰트|글꼴|교과서|문제집|사진집|녹음|번역|소스코드|일러스트|방송|드라마|фотограф*|текст*
музык*|рисунк*|роман*|fotografi*|zdjęci*|tekst*|piosen*|ilustracj*|powieś*|noveller|musik|texter
billeder|fotografier|sange|tekster|bøger|texty|písn*|ilustrac*|knih*
guides|guidebook*|field guides|titles|text|texts|pages|plates|motifs|templates|manuscripts
backlist|archive|library|scripture|hymns|jingles|samples|stock photos|posters|stickers|emoji*
avatars|plays|lectures|exam papers|questions|crosswords|blueprints|plans|vorlagen*|motive|muster*
stickmuster*|vorlesungen|archiv|fotoarchiv|bildarchiv|leitfäden|reiseführer|kinderbücher
bilderbücher|fiches|affiches|modèles déposés|manuscrits|pièces de théâtre|archives photo*|guías
manuales|plantillas|carteles|guide turistiche|manuali|copioni|locandine|gidsen|handleidingen
patronen|guias|manuais|apostilas|cartazes|年画|字库|图鉴|指南|地图集|课件|讲义|剪纸|刺绣|纹样|图案
图纸|曲库|书库|真题|译稿|网络小说|音频|音色|声音样本|図鑑|教科書|参考書|講義|紋様|図案|刺繍|譜面
効果音|도감|문양|도안|서체|강의|해설|웹소설|동요|효과음
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
emptied=1|vacuum*=1.5|hoover*=1.5|siphon*=1.5|download*=1|extract*=1|bulk=0.7|mined|trained=1.5
training=1|used for training=2|used in training=2|without asking=2|without a word=1
without credit=1.5|without compensation=2|without being paid=2|stripped=1|removed=0.5|bypass*=1
circumvent*=1.5|copied from=1.5|wholesale=0.7|replicat*=1|mirror*=0.5|pasted|unpaid=1
heruntergeladen=1|ungefragt=2|ohne zu fragen=2|ohne vergütung=2|ohne rücksprache=2|abgesaugt=1.5
gescrapt=1.5|ausgewertet|abgeschöpft=1|vervielfältigt=1.5|für das training=2|zum trainieren=2
gefüttert=1.5|bedient|sans demander=2|sans licence=2|sans contrepartie=2|téléchargé*=1
à l'insu=1.5|ingér*=1|nourri*=1|servi à entraîner=2|pour entraîner=2|aux fins d'entraînement=2
siphonn*=1.5|illicite*|sin consultar=2|sin compensación=2|sin remuneración=2|descarg*=1
para entrenar=2|bajadas sin=1.5|rastre*=1|volc*=0.7|alimentar=1|plagi*=1.5|ilícit*
senza compenso=2|scaricat*=1|per addestrare=2|usato per=0.7|rubat*=1.5|raccolt*=0.7|alimentar*=1
illecit*|senza pagare=2|gebruikt voor training=2|voor het trainen=2|gedownload=1|geschraapt=1.5
zonder te betalen=2|sem remuneração=2|sem pagamento=2|copiad*=1.5|baix*=0.7|para treinar=2
usad* para=0.7|raspagem=1.5|sem consultar=2|抓去=1.5|拿去=1|扒=1|搬=0.7|爬虫=1|偷=1|未付费=2
未支付=1.5|未获授权=2|未获许可=2|私自=2|用来训练=2|用作训练=2|作为训练=2|投入训练=2|扫描=1
未得到=1|没有授权=2|非法=1|盗取=2|抄=1|無断学習=2|無許可=2|許可を得ず=2|同意を得ず=2|対価=1
勝手に=2|学習データに=1.5|学習のため=1.5|取り込=1.5|使われ=0.7|読み込ませ=1.5|ダウンロード=1
무단학습=2|무단사용=2|무단이용=2|학습용으로=2|허락을 받지=2|허락받지=2|대가 없이=2|동의를 구하지=2
학습에 사용=2|학습에 이용=2|학습에 활용=2|베꼈=1.5|긁어=1.5|퍼가=1|без оплаты=2|использовал*=0.7
скопировал*=1.5|для обучения=2|bez licencji=2|bez pozwolenia=2|do trenowania=2|skopiowa*=1.5
utan samtycke=2|utan ersättning=2|kopiera*=1.5|för att träna=2|uden samtykke=2|uden betaling=2
kopieret=1.5|til at træne=2|bez souhlasu=2|bez svolení=2|zkopírova*=1.5|k trénování=2
uten tillatelse=2|uten samtykke=2
scanned=1.5|scanning=1|digitised=1.5|digitized=1.5|scans of=1.5|whole pages of its=1.5
verbatim=1.5|word for word=1.5|wortgleich=1.5|wörtlich=1|nahezu unverändert=1.5|angelernt=1.5
eingescannt=1.5|gescannt=1.5|digitalisiert=1|mot à mot=1.5|mot pour mot=1.5|numérisées=1
scannées=1.5|reproduisait=1.5|palabra por palabra=1.5|escaneado*=1.5|digitalizado*=1
parola per parola=1.5|scansionat*=1.5|digitalizzat*=1|woordelijk=1.5|gescand=1.5|letterlijk=1
palavra por palavra=1.5|digitalizad*=1|逐字=1.5|一字不差=2|照搬=2|扫描录入=1.5|录入=0.7
几乎一致=1.5|高度相似=1.5|实质性相似=2|实质相似=2|如出一辙=2|そっくり=1.5|そのまま=1|ほぼ同じ=1.5
スキャン=1.5|転載=1.5|丸写し=2|똑같=1.5|그대로=1|스캔=1.5|유사=0.7|빼닮=1.5
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
entschied=1.5|entscheidet=1.5|zu zahlen=1|euro zahlen=1.5
*klage=2|*klagen=2|*rechtsstreit=2|*prozess=1.5|erweiterte klage=2|legt nach=0.7
formal notice=2|ultimatum=1.5|legal letter=2|lawyers' letter=2|letter before action=3
letter before claim=3
without further notice=1.5|letter dated=1.5|page letter=1.5|tells ai=1|to stop, count=1
mise en demeure=3
burofax=3|diffida=3|sommatie=2.5|abmahnung=3|notificação extrajudicial=3|requerimiento=1.5|律师函=3
警告書=2.5
내용증명=3|staking=1.5|dwangsom=2|verbiedt=1.5|legt aan banden=2|aan banden=1.5|interim decision=1.5
interim relief=2|heard both=1|practice point=1
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
filed suit=2|files suit=2|filing suit=2|brought suit=2|take to court=2|took to court=2
taken to court=2|takes to court=2|haul* into court=2|legal proceedings=1.5|proceedings
claimant*=1.5|respondent*|petition*|petitioner*|counterclaim*|damages=1.5|injunctive relief=1.5
jury|jurors|bench trial=1.5|counsel|plead*|filing|filed|dismiss*=1.5|oral argument*=1.5|remand*
revers*=0.7|affirm*=0.7|overturn*|upheld|district court=1.5|high court=1.5|supreme court=1.5
court of appeal*=1.5|federal court=1.5|consent judgment=2|stipulat*=1.5|withdr*|out of court=1.5
drop* the case=1.5|klageschrift=2|klageerhebung=2|klageverfahren=1.5|verfahren|eilverfahren=1.5
einstweilige verfügung=2|eilantrag=1.5|beschluss|verkündet*=1.5|urteilt*=1.5|kammer|senat|instanz
revision|zurückgewiesen|abgewiesen|stattgegeben=1.5|schadensersatz*=1.5|schadenersatz*=1.5
zivilkammer=1.5|zieht vor gericht=2|vor gericht=1.5|klägerin=1.5|antragsteller*
vergleich geschlossen=2|zurückgenommen|klagerücknahme=2|gerichtlich*|anwält*|rechtsanwalt*
saisi*=1|tribunal judiciaire=2|cour d'appel=2|cour de cassation=1.5|référé=1.5|ordonnance|arrêt
dommages et intérêts=1.5|dommages-intérêts=1.5|débout*=1.5|condamn*=1.5|défenderesse*
demanderesse*|protocole d'accord=1|transaction=0.7|désist*=1.5|plaidoirie*=1.5|délibéré|pourvoi
interjet*=1.5|avocat*|demandada*|acción judicial=1.5|interpuso=1.5|interpone=1.5
presentó una demanda=2|medida cautelar=1.5|medidas cautelares=1.5|audiencia provincial=1.5
juzgado de lo mercantil=2|audiencia|apelación=1.5|apeló|fallo=1.5|falló|condena*=1.5|desestim*=1.5
desist*|allanamiento|daños y perjuicios=1.5|indemnización=1.5|abogad*|carta documento=1.5|intim*=1
convenuta*|attrice|ricorrente|ordinanza|inibitoria=1.5|appello|corte d'appello=1.5|cassazione
risarcire|condannat*=1.5|rigett*=1.5|transattivo=1.5|avvocat*|citazione=1.5|atto di citazione=2
tribunale di=1.5|depositat*|schadevergoeding=1.5|hof|gerechtshof=1.5|dwangsom=1.5|advocaat
advocaten|bodemprocedure=1.5|schikking=2|ação judicial=2|ajuizou=2|ajuizada=2|ajuizaram=2
homologado=1|homologou=1|vara|desembargador*|apelação=1.5|condenou=1.5|condenad*=1.5|julgou=1.5
julgamento=1.5|improcedente=1.5|procedente|indenização=1.5|acordo judicial=2|extrajudicial=1
providência cautelar=2|起诉状=2|诉状=1.5|提起诉讼=2|诉至=2|告上法庭=2|对簿公堂=2|撤诉=2|撤回起诉=2
调解=1|达成和解=2|庭前会议=1.5|线上庭=1.5|合议庭=1.5|审判员=1.5|庭后|案号=1.5|案由=1.5
互联网法院=2|知识产权法院=2|中级人民法院=2|高级人民法院=2|人民法院=1.5|最高人民法院=1.5|裁定书=1.5
判决书=1.5|胜诉=1.5|败诉=1.5|驳回=1.5|赔偿=1.5|代理人|诉前=1|行为保全=1.5|禁令=1.5|诉请=1.5
上诉人=1.5|被上诉人=1.5|终审=1.5|再审|管辖权|发回重审=1.5|集体诉讼=2|诉讼上和解=2|和解笔录=2
訴状=2|提訴した=2|訴えた=2|訴えを起こ=2|損害賠償=1.5|差止=1.5|仮処分=1.5|知財高裁=2|東京地裁=1.5
大阪地裁=1.5|口頭弁論=1.5|原告側=1.5|被告側=1.5|請求棄却=2|請求を棄却=2|上告|取り下げ=1.5
和解が成立=2|法廷|弁護士|判示=1.5|言い渡=1.5|認容|소를 제기=2|소송을 제기=2|소송을 냈=2|법정=1
1심=1.5|2심=1.5|항소심=1.5|대법원=1.5|고등법원=1.5|지방법원=1.5|중앙지법=1.5|재판부=1.5|판결했=1.5
선고=1.5|기각=1.5|승소=1.5|패소=1.5|배상=1.5|취하=1.5|조정=1|변호사|청구|판사|소취하=1.5|화해=1
истц*=1.5|ответчик*=1.5|подал* иск*=2|апелляц*=1.5|компенсац*|мирово* соглашени*=2|apelacj*=1.5
odszkodowani*=1.5|ugod*=1.5|sądu=1.5|sądow*=1|pozwan*=1.5|powodow*|przed sądem=1.5|oddali*=1.5
stämde=2|stämmer=2|stämt=2|hovrätt*=1.5|skadestånd=1.5|förlikning=2|dömdes=1.5|käranden|svaranden
patent- och marknadsdomstol*=2|sagsøger*=2|sagsøgte=2|byret*=1.5|landsret*=1.5|højesteret=1.5
forlig=1.5|erstatning=1.5|dømt|stævn*=2|sø- og handelsret*=2|žalob*=1.5|žaluje=2|soud*=1.5
rozsudek=1.5|odvolac*=1|odškodn*=1|smír*=1.5|žalovan*=1.5|søksmål*=2|tingrett*=1.5|saksøk*=2
"""
