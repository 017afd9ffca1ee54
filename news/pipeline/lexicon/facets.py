"""Words for the facets of a draft record: works, conduct, issues of law."""

WORK_TYPES = {
    "books": "books|book|novel*|authors|memoir*|shadow librar*|libgen|books3|bücher*|roman*|"
    "buchautor*|livres|ouvrages|libros|novelas|libri|romanzi|boeken|livros|图书|小说|作家|书籍|"
    "書籍|小説|도서|소설|책",
    "news": "newspaper*|news articles|journalism|news publisher*|broadcaster*|news organi*|"
    "articles|zeitung*|presse|nachrichten|journaux|articles de presse|periódico*|noticias|"
    "giornal*|notizie|krant*|nieuws|jornal|jornais|reportagens|新闻|报纸|报社|报道|新聞|報道|"
    "記事|뉴스|신문|기사|언론사",
    "images": "illustrat*|artist|artists|painting*|artwork*|images|drawings|painter*|künstler*|"
    "bilder|zeichnung*|illustrateur*|artistes|ilustrador*|artistas|illustrator*|artisti|"
    "kunstenaar*|tekening*|插画*|画师|画作|美术作品|图片|イラスト|画像|絵|그림|일러스트|이미지",
    "photographs": "photograph*|photo agency|fotograf*|photographe*|fotógraf*|fotografi*|照片|"
    "摄影|写真|사진",
    "film_tv": "film|films|movie*|studio|studios|television|series|kinofilm*|cinéma*|película*|"
    "cinematográf*|filme|filmes|影视|电影|剧集|电视剧|映画|アニメ|영화|드라마",
    "video": "youtube*|video platform*|videos|creators' videos|短视频|视频|動画|영상|유튜브",
    "characters": "character|characters|personaje*|personagge*|figuren|形象|角色|奥特曼|"
    "キャラクター|캐릭터",
    "music_recordings": "recordings|record label*|labels|songs|music generator*|tracks|"
    "tonaufnahme*|plattenfirm*|enregistrement*|maisons de disques|grabaciones|discográfica*|"
    "registrazioni|case discografiche|opnames|gravações|gravadora*|录音|唱片|歌曲|音源|楽曲|음원|"
    "음반",
    "lyrics_compositions": "lyrics|songwriter*|music publisher*|compositions|liedtexte|songtexte|"
    "paroles|letras|testi delle canzoni|songteksten|歌词|作曲|歌詞|가사|작사",
    "software": "source code|programmers|open-source code|github|software|quellcode|code source|"
    "código fuente|codice sorgente|broncode|código-fonte|源代码|软件|ソースコード|소스코드",
    "voice": "voice|voices|narrator*|voice actor*|stimme*|voix|voces|voz|voce|stem|stemmen|声音|"
    "配音|声優|音声|목소리|성우",
    "databases": "database|databases|datenbank*|base de données|base de datos|banca dati|"
    "databank|base de dados|数据库|数据集|データベース|데이터베이스",
    "legal_editorial": "headnotes|legal research|westlaw|case law database",
    "social_posts": "social media posts|tweets|reddit|posts|user posts|笔记|帖子|投稿",
    "academic": "academic|scholarly|journal articles|textbook*|论文|教材|論文|교재|"
    "manuali scolastici",
    "reference": "encyclop*|dictionary|dictionaries|enzyklopädie|enciclopedia|百科|词典|辞典|백과",
}

CONDUCT = {
    "training": "train|training|trained|trainier*|trainings*|entraîn*|entren*|adiestr*|addestr*|"
    "allena*|getraind|trainen|trein*|训练|学習|학습|обучен*|trenowan*",
    "acquisition_from_pirate_sources": "pirated|shadow librar*|libgen|library genesis|torrent*|"
    "books3|raubkopi*|piraté*|pirata*|pirateados|盗版|海賊版|해적판|불법 복제",
    "scraping": "scrap*|crawl*|harvest*|abgegriffen|aspiré*|moisson*|rastre*|raccolta|gescraped|"
    "raspagem|抓取|爬取|爬虫|スクレイピング|크롤링|수집",
    "output_reproduction": "verbatim|word for word|regurgitat*|reproduc*|memoris*|memoriz*|"
    "wortgetreu|wörtlich|mot pour mot|palabra por palabra|parola per parola|woordelijk|输出|"
    "生成内容|生成图|再現|출력",
    "output_style_or_likeness": "likeness|in the style of|style of|imitat*|lookalike|stil|imite*|"
    "estilo|stile|相似|仿冒|酷似|そっくり|모방",
    "retrieval_and_grounding": "answer engine*|search summar*|ai overview*|retrieval|summari*|"
    "答案|検索|検索サービス|요약",
    "fine_tuning": "fine-tun*|lora|微调|ファインチューニング|미세조정",
    "cmi_removal": "copyright management information|cmi|1202|watermark*",
    "circumvention": "circumvent*|1201|technical protection|umgehung*|contourn*|elusión|规避|回避",
    "dataset_distribution": "data set*|dataset*|datensatz*|jeu de données|数据集|データセット|"
    "데이터셋",
    "authorship_of_output": "copyrightable|who is the author|registration of|human author*|"
    "可版权性|独创性|著作物性|저작물성",
    "trademark_dilution": "dilution|trademark*|marke*|marque*|商标|商標",
}

ISSUES = {
    "fair_use": "fair use|transformative|合理使用|フェアユース|공정이용|공정 이용",
    "tdm_exception": "text and data mining|text-and-data-mining|text und data mining|44b|tdm|"
    "fouille de textes|minería de textos|text and data-mining",
    "memorisation": "memoris*|memoriz*|记忆",
    "model_as_copy": "model is a copy|in the model weights|fixed inside the model|"
    "in den modellparametern|modellparametern|模型权重",
    "substantial_similarity": "substantial similarity|substantially similar|实质性相似|"
    "実質的類似|실질적 유사",
    "authorship": "human author*|authorship|urheberschaft|auteur humain|autoría humana|作者身份",
    "copyrightability": "copyrightab*|originality|schöpfungshöhe|schutzfähig*|originalité|独创性|"
    "著作物性|창작성",
    "class_certification": "class certification|certified a class|certify a class",
    "jurisdiction": "lack of jurisdiction|jurisdiction|zuständig*|compétence territoriale|管辖权|"
    "管轄|관할",
    "standing": "lack of standing|standing to sue",
    "platform_liability": "platform liab*|platform's duty|störerhaftung|平台责任|间接侵权|帮助侵权",
    "market_harm": "market harm|market dilution|harm to the market",
    "acquisition_by_piracy": "pirated copies|pirate librar*|pirate sites|盗版来源",
    "personality_rights": "personality right*|persönlichkeitsrecht*|人格权|肖像权|人格権",
}

FOR_PLAINTIFF = """
infring*=1|liable=2|not fair=3|rejected fair use=3|rejects fair use=3|no fair use=3
in favor of the plaintiff*=3|unlawful=2|violat*=1|stattgegeben=2|gab der klage=2|verurteilt*=2
rechtswidrig=2|condamne*=2|condena*=2|condanna*=2|veroordeel*=2|
构成侵权=3|判赔=3|判令=2|胜诉=1|賠償を命じ=3|勝訴=1|배상하라=3|승소=1|does not help|not cover
can proceed=2|may proceed=2|must face=2|refused to dismiss=2|denied the motion to dismiss=3
"""
FOR_DEFENDANT = """
fair use=1|was fair=3|is fair use=3|granted summary judgment=1|dismissed=2|tossed=2|threw out=2
lawful=1|did not infringe=3|no infringement=3|abgewiesen=3|weist klage ab=3
keine urheberrechtsverletzung=3|débouté*=3|desestim*=3|respint*=2|rigett*=2|afgewezen=3
improcedente=3|驳回=2|不构成侵权=3|棄却=3|기각=3|패소=1|verneint=2
"""
