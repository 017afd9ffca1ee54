"""Parts of fictional Chinese, Japanese, Korean, Hindi and Arabic names."""

from cases.loadset.names import Culture, pairs

CHINESE = Culture(
    people=(
        pairs(
            "Lin:林 Zhao:赵 Sun:孙 Zhou:周 Wu:吴 Zheng:郑 Feng:冯 Chu:褚 Jiang:蒋 Shen:沈 Han:韩 "
            "Qin:秦 Xu:许 He:何 Shi:施 Tao:陶 Qi:戚 Xie:谢 Zou:邹 Pan:潘 Ge:葛 Fan:范 Peng:彭 Lu:陆"
        ),
        pairs(
            "Qing:清 Yu:雨 Ming:明 Jia:嘉 Wen:文 Zi:子 Xin:欣 Hao:浩 Si:思 Ruo:若 Yi:一 Chen:晨 "
            "Jing:静 Lan:岚 Bo:博 Shu:书 Hai:海 Xue:雪 Mu:沐 Yun:云"
        ),
        pairs(
            "yan:言 lin:琳 tao:涛 rui:睿 he:禾 mo:墨 ning:宁 feng:枫 zhou:舟 qi:琪 yue:月 hang:航 "
            "lu:露 xi:溪 lei:蕾 yang:阳 tong:桐 xuan:萱 kai:凯 zhi:之"
        ),
    ),
    person=("{0} {1}{2}", "{0}{1}{2}"),
    brands=(
        pairs(
            "Yun:云 Xing:星 Han:瀚 Ming:鸣 Qi:启 Lan:澜 Jin:锦 Bei:北 Chang:长 Qing:青 Zhu:竹 Feng:风 "
            "Shan:山 Lu:鹿 Bai:白 Mo:墨 Yu:羽 Hong:虹 Nan:南 Song:松"
        ),
        pairs(
            "he:禾 hai:海 tu:图 chuan:川 du:渡 yin:音 ye:野 zhou:洲 ran:然 lai:来 qiao:桥 ting:亭 "
            "xian:弦 ke:刻 lin:林 mu:木 shu:书 yuan:原 gu:谷 ji:集"
        ),
    ),
    trades=pairs(
        "Culture_Media:文化传媒 Publishing:出版 Pictures:影业 Music:音乐 Animation:动漫 "
        "Network_Literature:网络文学 Image_Library:图片 Digital_News:数字新闻 Software:软件 Games:游戏 Audio:音像 "
        "Education:教育 Copyright_Agency:版权代理"
    ),
    makers=pairs("Intelligent_Technology:智能科技 Network_Technology:网络科技 Big_Data:大数据"),
    company=("{0} {1} Co., Ltd.", "{0}{1}有限公司"),
    society=("{0} Copyright Society", "{0}著作权集体管理协会"),
    towns=pairs(
        "Qingchuan:晴川 Yunshi:云石 Haiping:海坪 Lanxi:岚溪 Baihe:白鹤 Longyuan:泷原 Jingshui:镜水 "
        "Fengqiao:枫桥 Donglu:东麓 Xiling:西凌"
    ),
    family_first=True,
)
JAPANESE = Culture(
    people=(
        pairs("Haru:春 Yu:悠 Mi:美 Ka:香 Rin:凛 Sho:翔 Aki:秋 Nao:直 Tomo:友 Hina:陽"),
        pairs("to:斗 ka:花 ki:樹 mi:実 ko:子 ya:也 no:乃 ho:帆 ta:太 e:恵"),
        pairs(
            "Mizuhara:水原 Kirishima:霧島 Asakura:朝倉 Hayami:速水 Tsukino:月野 Segawa:瀬川 Aizawa:相沢 "
            "Kurose:黒瀬 Hoshino:星野 Sakamaki:坂巻 Fujimori:藤森 Nanase:七瀬 Umeda:梅田 Kazama:風間 "
            "Shiraishi:白石 Toyama:遠山 Ogata:緒方 Matsuba:松葉"
        ),
    ),
    person=("{0}{1} {2}", "{2}{0}{1}"),
    brands=(
        pairs(
            "Kiri:霧 Hoshi:星 Kaze:風 Yuki:雪 Aoi:葵 Sora:空 Nami:波 Tsuki:月 Hana:花 Mori:森 Kawa:川 "
            "Umi:海 Ame:雨 Taka:鷹 Kusa:草 Hikari:光"
        ),
        pairs(
            "bashi:橋 mura:村 zaki:崎 yama:山 no:野 saka:坂 da:田 oka:丘 tani:谷 hara:原 hama:浜 shima:島"
        ),
    ),
    trades=pairs(
        "Shoten:書店 Publishing:出版 Shimbun:新聞社 Pictures:映画 Onkyo:音響 Manga:コミックス "
        "Animation:アニメーション Photo:フォト Broadcasting:放送"
    ),
    makers=pairs("AI_Research:人工知能研究所 Systems:システムズ Data:データ"),
    company=("{0} {1} K.K.", "株式会社{0}{1}"),
    society=("{0} Rights Association", "{0}著作権協会"),
    towns=pairs(
        "Kirihama:霧浜 Hoshioka:星丘 Kazemori:風森 Tsukibashi:月橋 Namizaki:波崎 Yukitani:雪谷"
    ),
)
KOREAN = Culture(
    people=(
        pairs(
            "Ha:하 Seo:서 Min:민 Ji:지 Yu:유 Do:도 Eun:은 Jun:준 Hye:혜 Tae:태 So:소 Ga:가 Na:나 Si:시"
        ),
        pairs(
            "yun:윤 jin:진 woo:우 rin:린 ho:호 ah:아 bin:빈 kyung:경 seok:석 young:영 mi:미 on:온"
        ),
        pairs(
            "Baek:백 Cha:차 Do:도 Eom:엄 Gil:길 Heo:허 Im:임 Jin:진 Ku:구 Min:민 Noh:노 Ok:옥 Pyo:표 Ra:라"
        ),
    ),
    person=("{2} {0}-{1}", "{2}{0}{1}"),
    brands=(
        pairs(
            "Byeol:별 Gaon:가온 Haneul:하늘 Mir:미르 Nuri:누리 Onsae:온새 Pureun:푸른 Saebom:새봄 Sol:솔 "
            "Yeoul:여울 Dal:달 Eun:은 Garam:가람 Hanbit:한빛"
        ),
        pairs("bit:빛 san:산 nae:내 gil:길 maru:마루 dam:담 sup:숲 bada:바다 tteul:뜰 jib:집"),
    ),
    trades=pairs(
        "Webtoon:웹툰 Books:북스 Media:미디어 Entertainment:엔터테인먼트 Music:뮤직 Ilbo:일보 Studio:스튜디오 "
        "Soft:소프트 Broadcasting:방송"
    ),
    makers=pairs("AI:인공지능 Data:데이터 Lab:랩"),
    company=("{0} {1} Co., Ltd.", "주식회사 {0}{1}"),
    society=("{0} Copyright Association", "{0}저작권협회"),
    towns=pairs("Haebit:해빛 Solmaru:솔마루 Byeolnae:별내 Saenggil:샛길 Nurisan:누리산"),
    family_first=True,
)
HINDI = Culture(
    people=(
        pairs(
            "Anvi:अन्वी Bhavesh:भावेश Charu:चारु Devika:देविका Esha:ईशा Girish:गिरीश Harsha:हर्षा Ishaan:ईशान "
            "Jaya:जया Kavya:काव्या Lalit:ललित Madhur:मधुर Nandini:नंदिनी Ojas:ओजस Pallavi:पल्लवी"
        ),
        pairs("A.:ए॰ B.:बी॰ D.:डी॰ G.:जी॰ K.:के॰ M.:एम॰ N.:एन॰ P.:पी॰ R.:आर॰ S.:एस॰"),
        pairs(
            "Agarkar:अगरकर Bhattani:भट्टानी Chandola:चंदोला Deshmane:देशमाने Gokhare:गोखरे Joshipur:जोशीपुर "
            "Kulkane:कुलकाने Marathe:मराठे Nimbale:निंबाले Pathrikar:पाथ्रीकर Saranga:सारंगा Vaidyan:वैद्यन"
        ),
    ),
    person=("{0} {1} {2}", "{0} {1} {2}"),
    brands=(
        pairs(
            "Chitra:चित्र Geet:गीत Katha:कथा Nava:नव Pustak:पुस्तक Rang:रंग Sur:सुर Taal:ताल Vani:वाणी Yug:युग"
        ),
        pairs("lok:लोक dhara:धारा mala:माला nagar:नगर path:पथ sagar:सागर vana:वन gram:ग्राम"),
    ),
    trades=pairs(
        "Prakashan:प्रकाशन Films:फ़िल्म्स Music:म्यूज़िक Samachar:समाचार Media:मीडिया Studios:स्टूडियोज़ Books:बुक्स"
    ),
    makers=pairs("AI:एआई Technologies:टेक्नोलॉजीज़"),
    company=("{0} {1} Pvt. Ltd.", "{0} {1} प्राइवेट लिमिटेड"),
    society=("{0} Rights Society", "{0} अधिकार समिति"),
    towns=pairs("Chandipura:चंदीपुरा Ratnagarh:रत्नगढ़ Suryanagar:सूर्यनगर Devgaon:देवगाँव"),
)
ARABIC = Culture(
    people=(
        pairs(
            "Amal:أمل Badr:بدر Dalia:داليا Faris:فارس Ghada:غادة Hani:هاني Jumana:جمانة Karim:كريم Layan:ليان "
            "Munir:منير Nadia:نادية Omar:عمر Rami:رامي Salma:سلمى"
        ),
        pairs("A.:أ. B.:ب. H.:ح. J.:ج. K.:ك. M.:م. N.:ن. R.:ر. S.:س. Y.:ي."),
        pairs(
            "al-Azrani:الأزراني al-Barqi:البارقي al-Dahri:الدهري al-Ghaymi:الغيمي al-Hawari:الهواري "
            "al-Jabali:الجبالي al-Kawkabi:الكوكبي al-Nahri:النهري al-Rawdi:الروضي al-Sahli:السهلي"
        ),
    ),
    person=("{0} {1} {2}", "{0} {1} {2}"),
    brands=(
        pairs("Nur:نور_ Bahr:بحر_ Najm:نجم_ Qalam:قلم_ Rimal:رمال_ Sada:صدى_ Waraq:ورق_ Zahr:زهر_"),
        pairs("sharq:الشرق gharb:الغرب wadi:الوادي jabal:الجبل madina:المدينة sahil:الساحل"),
    ),
    trades=pairs("Publishing:للنشر Media:للإعلام Production:للإنتاج Music:للموسيقى Press:للصحافة"),
    makers=pairs("Intelligent_Systems:للأنظمة_الذكية Data:للبيانات"),
    company=("{0} {1} LLC", "شركة {0} {1}"),
    society=("{0} Authors' Association", "جمعية {0} للمؤلفين"),
    towns=pairs("Wadi_Nour:وادي_النور Bab_al-Bahr:باب_البحر Jabal_Sadr:جبل_الصدر"),
)
