"""Words that tell what a court did, under the record's kinds of events."""

# What a court said along the way.
ORDER = """
lässt klage zu=3|compels=2.5|
ruled=2|rules=2|ruling=1.5|judge says=2.5|judge said=1.5|judge rules=3|judge ruled=3|court rules=3
court ruled=3|court says=2.5|court said=2|holds=1|held=1|court finds=3|court found=2.5|judge finds=3
judge found=2.5|siding with=2|sided with=2.5|sides with=3|order=0.8|ordered=1.5|orders=2
judge orders=3|judge ordered=3|court orders=3|court ordered=3|orders ai=1
order granting=4|order denying=4|granting in part=4|denying in part=4|granting=1.5
turned down the=2.5|goes forward=3|go forward=2.5|go on=1|survives=2.5|survive=2|mostly survives=3
must answer=3|proceed=1.5|granted=1.5|grants=2|denied=1.5|denies=2|denying=1.5|rejects=1.5
rejected=1.2|refused=1|refuses=2|declined=1|must face=3|can proceed=3|may proceed=3|to proceed=1.5
can go forward=3|can pursue=2.5|clears the way=2.5|allows=1.5|allowed=1|let stand=2|lets=1.5|trims=3
trimmed=2.5|narrows=3|narrowed=2|pares=3|fail to shake off=3|fails to shake off=3|loses bid=3
lose bid=3|lost bid=2.5|loses=1.5|lost=1|wins=1.5|win=1|won=1.5|beats=2|defeats=2|partial win=2
victory=1.5|setback=1.5|blow to=1.5|advances=1.2
certified=2|certifies=3|class certification=2|certify a class=2|certified a class=3
preliminary injunction=1.5|injunction=0.8|temporary restraining order=2|preliminarily approv*=2.5
grants approval=2|denied a motion=3|denied the motion=3|denies motion=3|denied motion=3
denied in part=3|granted in part=3|granted the motion=2.5|refused to dismiss=3.5
refuses to dismiss=3.5|declined to dismiss=3.5|declines to dismiss=3.5|denied a bid=3
rejected a bid=3|rejects bid=3.5|denies bid=3.5|rejected a request=2.5|turning down=2|turned down=2
summary judgment=2|granted summary judgment=3.5|summary judgement=2|fair use ruling=3
advocate general=2|opinion of the advocate general=3
beschluss=2|beschloss=1.5|verfügung=1.5|einstweilige verfügung=1.2|ordnete an=2.5|ordnet an=2.5
angeordnet=2|untersagt=2|untersagte=2|entschied=2|entscheidet=2|entschieden=1.5|entscheidung=1.5
wies zurück=2|zurückgewiesen=2|gab statt=2|lehnt ab=2|lehnte ab=1.5|erlaubt=1|hinweisbeschluss=3
zulässig=0.7
ordonne=2|ordonné=2|ordonnance=2|a jugé=2.5|juge que=2.5|décide=1.5|décidé=0.7|décision=1.2
donne raison=3|donné raison=3|rejeté=1.2|rejette=2|autorise=1.5|a tranché=2.5|tranche=1.5|référé=1.5
interdit=1.5
ordena=2|ordenó=2|ordenado=1.5|falló=2.5|falla=2|fallo=2|dictamina=2.5|dictaminó=2.5|resolvió=2
resuelve=2|decidió=1.2|rechaza=1.5|rechazó=1.5|auto=0.7|da la razón=3|dio la razón=3
admite a trámite=2.5|medidas cautelares=2|avala=2|negaron el amparo=3.5|niega el amparo=3.5
negó el amparo=3.5|negaron=2|desestimó la petición=2.5|concede=1.5
ordina=2|ha ordinato=2.5|ordinanza=2|ha stabilito=2.5|stabilisce=2.5|ha deciso=2|decide=1
respinge la richiesta=2.5|accoglie=2|ha accolto=2|dà ragione=3|provvedimento=1|inibitoria=1.5
uitspraak gedaan=3.5|doet uitspraak=3.5|deed uitspraak=3.5|moet antwoorden=2|oordeelt=2.5
oordeelde=2.5|geoordeeld=2|bepaalt=2|bepaalde=0.7|beslist=2|besliste=2|beveelt=2|gelijk=1.5
in het gelijk gesteld=3|uitspraak=2|beschikking=2|wijst toe=2.5|toegewezen=1.5|verbiedt=2
moet stoppen=1.5
determina=2|determinou=2.5|decide=2|decidiu=2.5|decisão=1.5|concede liminar=3.5|concedeu liminar=3.5
liminar=2|nega=1.5|negou=1.5|rejeita=2|rejeitou=1.5|ordenou=2|manda=1.5|mandou=1.5|dá razão=3
deu razão=3
裁定=2|驳回管辖权异议=3|责令=1.5|禁令=2|诉前禁令=3|认定=1|裁决=2|法官裁定=3|允许继续=2|准许=1.2
部分驳回=3|部分支持=2|管辖权异议=1
決定=1|命じ=2|命じた=2.5|仮処分=2|認め=1|認めた=1.5|認める=1.5|退けた=2|退け=2|判断=1.5|判断した=2
判断を示=2.5|認定=1.5|差し止めを命じ=3
결정=1.2|가처분=1.5|인용=1.5|명령=2|인정=1|인정했=1.5|판단=1.2|판단했=2|손을 들어=3|받아들이지 않=2
허용=1.2
постановил=2.5|решил=1.5|определил=1.5|orzekł=2.5|orzekła=2.5|postanowi*=2|beslutade=2|slår fast=2
afgjorde=2
must hand over=3|must turn over=3|must disclose=3|told to disclose=3|ordered to produce=3.5
doit communiquer=2.5|devra communiquer=2.5|enjoint=3|deniega=3|denegó=3|deberá entregar=3
deberá revelar=3|obliga a=1.5|obligó a=2|dovrà consegnare=2.5|obbliga=1.5|moet overleggen=3
moet openheid=2.5|indefere=3.5|indeferiu=3.5|defere=2.5|deferiu=2.5|terá de entregar=3
集体诉讼认证=4
须交出=3|被要求交出=3|大半が存続=3|大部分存续=3|開示を命じ=3.5|提出を命じ=3.5|제출 명령=3
제출하라=3|공개하라=3|oddalił wniosek=4.5|odrzucił wniosek=4.5
uwzględnił wniosek=4|avslår=3|avslog=3|bifaller=2.5|biföll=2.5|vitesförbud=3|interimistiskt=2
отклонил ходатайство=4.5|удовлетворил ходатайство=4|обязал=2.5|запретил=2.5
judge decides=3|judge decided=3|court decided=2.5|the court ordered=2.5|let the=0.5|to a jury=1
vieta=2|vietato=2|ha vietato=2.5|proíbe=2.5|proibiu=2.5|proibida de=2|prohíbe=2.5|prohibió=2.5
prohibido=1|fait interdiction=3|lui interdit=2.5|mag niet langer=2|禁止=0.7|差し止め命令=3
差し止めを認め=3
사용 금지=1.5|금지하라=3|zakazał=3|zakazuje=2.5|zakaz=1.5|förbjuder=2.5|förbjuds=2.5|förbjöd=2.5
запрещает=2
wrote in an opinion=3|in an opinion=2|opinion issued=3|judge wrote=2.5|the judge held=2.5
inibito=2.5|inibisce=2.5|a enjoint=3|fait droit=2.5
"""

# What a court decided on the merits.
JUDGMENT = """
court decides=2.5|hands down=2.5|judgment=2|judgement=2|judgment in favour=3|handed down=2.5
verdict=3|jury found=3|jury finds=3
found liable=3|held liable=3|liable for=2|breaks copyright law=2.5|infringed=1.5|found guilty=3
sentenced=3|convicted=3|fined=1.5|awarded=2|awards=2|final judgment=3|default judgment=3.5
maakt inbreuk=3|maken inbreuk=3|inbreuk gemaakt=2|obtient la condamnation=3|wygrywa=3|uwzględnił=3
uwzględnia=3|urteil=2.5|urteilt=3|urteilte=3|geurteilt=2.5|verurteilt=3|verurteilte=3
im wesentlichen statt=2.5|stattgegeben=2.5|gab der klage=3|gibt der klage=3|recht gegeben=2.5
gibt recht=2.5|gewinnt gegen=3|siegt gegen=3|siegt=2|unterliegt=2|unterlag=2|hätte nicht=1
durchgesetzt=1.5|rechtswidrig=1|haftet=2|verletzt urheberrecht*=2.5|verstößt=1.5
jugement=2.5|condamne=3|condamné=2.5|condamnée=2.5|condamnation=2|a condamné=3|verdict=3|arrêt=2
reconnu coupable=3|déboute=2.5|débouté=2.5
sentencia=2.5|condena=3|condenó=3|condenado=2.5|condenada=2.5|veredicto=3|declaró culpable=3
condenan=3
sentenza=2.5|condanna=3|condannata=2.5|condannato=2.5|ha condannato=3|verdetto=3
vonnis=2.5|veroordeelt=3|veroordeeld=2.5|veroordeelde=3|wint van=2|wint rechtszaak=3|verliest=2
sentença=2.5|condena=3|condenou=3|condenada=2.5|condenado=2.5|acórdão=2.5|veredicto=3
判决=2|一审判决=3|宣判=3|判令=2.5|判赔=3|判处=3|胜诉=3|败诉=3|驳回全部=1|审结=2.5|作出判决=3
一审宣判=3.5
被判=3|判定=2.5|判决书=1|一审=1|作出一审判决=3.5|构成侵权=1.5|不构成侵权=2|当庭宣判=3|生效判决=2
判罚=3
判決=2.5|判決を言い渡=3.5|言い渡した=3|言い渡し=2|勝訴=3|敗訴=3|賠償を命じ=3|支払いを命じ=3
有罪判決=3
판결=2.5|선고=2.5|승소=3|패소=2.5|원고 승소=3|원고 패소=3|배상하라=3|판결을 내=3|1심 판결=3|유죄=2.5
일부 승소=3
решение=1|удовлетворил=2.5|взыскал=2.5|вынес решение=3|wyrok=2.5|skazał=3|wygrała=2|wygrał=2|dom=1
dömde=3|fälldes=2.5|dømte=3
prevails=3|prevailed=2.5|prevail=1.5|wins case=3|wins against=3|loses to=2.5|loses case=3
defeat for=2.5|court victory=3|must pay=3|niederlage=2.5|erfolg für=2|muss schadenersatz=3
muss schadensersatz=3|schadenersatz zahlen=2.5|schadensersatz zahlen=2.5|setzt sich durch=2.5
donne tort=3|donné tort=3|gagne son procès=3|perd son procès=3|gain de cause=3|devra indemniser=3
devra verser=2.5|doit verser=2|deberá indemnizar=3|tendrá que indemnizar=3|deberá pagar=3
gana el juicio=3|pierde el juicio=3|absuelve=3|dovrà risarcire=3|dovrà pagare=2.5|vince la causa=3
perde la causa=3|dà torto=3|wint zaak=3|verliest zaak=3|wint proces=3|in het ongelijk=3
schadevergoeding betalen=2.5|terá de indenizar=3|terá que indenizar=3|terá de pagar=3
terá que pagar=3|deverá indenizar=3|vence ação=3|perde ação=3|ganha processo=3|赔偿判决=3
賠償命令=3.5
賠償命じる=3.5|支払い命令=3.5|侵害にあたらず=3|侵害に当たらず=3|侵害認め=3|배상 판결=3.5
배상 책임=2.5|침해 인정=3|침해 아니=3|억 배상=2.5
만원 배상=2.5|배상해야=2.5|naruszyła prawa=2.5|naruszył prawa=2.5|nakazał zapłatę=3|zasądził*=3
zasądza=3
przyznał rację=3|przegrywa=3|przegrał*=3|fälls=2.5|döms=3|dömts=3|dömer=3|vinner mot=3
vinner målet=3|förlorar mot=3|friar=2.5|frias=2.5|встал на сторону=3|встала на сторону=3
обязал выплатить=3|присудил=3|проиграл*=2.5|выиграл*=2.5
nessuna violazione=2|aucune contrefaçon=2.5|keine urheberrechtsverletzung=2.5|kein verstoß=2
no infringement=2|did not infringe=2.5|does not infringe=2.5|no copyright infringement=2
ingen intrång=2.5|geen inbreuk=2.5|no hay infracción=2.5|no vulneró=2.5|não violou=2.5|非侵权=2
侵害を否定=3|侵害認めず=3|請求認めず=3|請求を認めず=3|請求を認めな=3|ska betala=2
ska betala skadestånd=3|tvingas betala=3
выплатить компенсацию=2
alloué=2.5|alloue=2.5|fait droit aux demandes=3.5|julga procedente=3.5|julgou procedente=3.5
procedente=2.5|accolto la domanda=3.5|accoglie la domanda=3.5|estima la demanda=3.5
estimó la demanda=3.5|wijst vordering toe=3.5|wijst de vordering toe=3.5|bifaller käromålet=3.5
удовлетворил иск=3.5|частично удовлетворил=3.5|uwzględnił powództwo=3.5|支持原告=2.5|支持诉讼请求=3
請求を認容=3.5|청구 인용=3.5
"""

APPEAL_DECIDED = """
decides the appeal=4|decided the appeal=4|affirm=1.5|affirms=3.5|affirmed=3.5|affirmed the=3.5
upheld=2.5|upholds=3|overturns=3.5|overturned=3
reversed=3|reverses=3.5|vacated=2.5|appeals court rules=4|appeals court ruled=4|appeals court says=4
appeals court revives=4|revives=3|revived=2.5|appellate court ruled=4|court of appeal ruled=4
court of appeal rules=4|court of appeal held=4|dismissed the appeal=4|dismisses appeal=4
allowed the appeal=4|allows appeal=3.5|circuit affirmed=4|appeal dismissed=4|loses appeal=3.5
wins appeal=3.5|lost its appeal=4|won its appeal=4|rejects appeal=4|rejected the appeal=4
rejected an appeal=4|certiorari denied=4|declined to hear=3.5|declines to hear=3.5
denied certiorari=4|turned away=2|refused permission to appeal=3.5
berufung zurückgewiesen=4|berufung zurück=3.5|wies die berufung=4|weist die berufung=4
weist berufung=4|wies berufung=4|in zweiter instanz=2|berufungsurteil=3.5|bestätigt urteil=3.5
bestätigte das urteil=3.5|bestätigt das urteil=3.5|hob das urteil auf=3
oberlandesgericht entschied=3|revision zurückgewiesen=4
cour d'appel a confirmé=4|confirme le jugement=3.5|confirmé le jugement=3.5|infirme le jugement=3.5
infirmé le jugement=3.5|arrêt d'appel=3.5|en appel=1|rejette le pourvoi=4
cour d'appel de paris a jugé=4
confirma la sentencia=4|confirmó la sentencia=4|revoca la sentencia=4|revocó la sentencia=4
desestima el recurso=4|desestimó el recurso=4|rechaza el recurso=4
conferma la sentenza=4|ha confermato la sentenza=4|rigetta l'appello=4|respinge l'appello=4
annulla la sentenza=3.5|rigettato il ricorso=3
bekrachtigt het vonnis=4|bekrachtigt=3|vernietigt het vonnis=4|gerechtshof oordeelt=4
gerechtshof oordeelde=4
mantém a sentença=4|manteve a sentença=4|nega recurso=3.5|negou recurso=3.5|reforma a sentença=3.5
二审判决=4|终审判决=4|维持原判=4|二审宣判=4|二审维持=4|驳回上诉=4|改判=3.5|终审=3|作出二审=4
二审=1.5
控訴審判決=4|控訴を棄却=4|控訴棄却=4|上告棄却=4|上告を棄却=4|二審判決=4|知財高裁は=2.5|高裁判決=3.5
一審判決を支持=4|一審を支持=4|逆転=2
항소심 판결=4|2심 판결=4|항소를 기각=4|항소 기각=4|항소기각=4|상고를 기각=4|상고 기각=4
2심에서도=3.5|항소심에서=3|원심을 확정=4|원심 확정=4|대법원=1.5|2심=1.5
апелляция подтвердила=4|апелляция оставила=4|оставил в силе=3.5|оставила в силе=3.5
oddalił apelację=4|hovrätten=1.5
berufung ohne erfolg=4|berufung erfolglos=4|berufung abgewiesen=4|confirme la condamnation=4
confirmé la condamnation=4|infirme=3|confirma la condena=4|confirmó la condena=4
ratifica la sentencia=4|ratificó la sentencia=4|ribalta la sentenza=4|ribalta=3
conferma la condanna=4|confermata in appello=4|bevestigt vonnis=4|bevestigt het vonnis=4
bekrachtigt vonnis=4|vernietigt vonnis=4|mantém condenação=4|mantém a condenação=4
manteve a condenação=4|mantém decisão=4|reverte decisão=4|维持一审=4|终审维持=4|终审判=4
二审改判=4|二審も=3.5
高裁も=3.5|항소심도=3.5|2심도=3.5|utrzymał wyrok=4|utrzymał w mocy=4|uchylił wyrok=4|fastställer=3
fastställer domen=4|fastställde=3|ändrar domen=4|отменил решение=3.5|оставил решение=3.5
"""

DISMISSAL = """
驳回全部请求=4.5|驳回全部诉讼请求=4.5|
dismissed=2.5|dismisses=4|dismissal=2|dismissing=2|case dismissed=4|tosses=4|tossed=3.5|tossed out=4
throws out=4|threw out=4|thrown out=3.5|throw out=1.5|dismissed with prejudice=4
dismissed without prejudice=4|struck out=3|kicks out=3|ends lawsuit=1.5|judge dismisses=4.5
court dismisses=4.5|dismissed the case=4.5|dismissed the lawsuit=4.5|dismissed the complaint=4.5
dismissed all=3.5|lawsuit dismissed=4|suit dismissed=4|dismiss=1
weist klage ab=4.5|*klage abgewiesen=4|abgewiesen=2|wies die klage ab=4.5|weist die klage=4.5
weist klage=4.5|wies die klage=4.5|klageabweisung=4|*klage scheitert=4|scheitert=2.5|scheitern=2
gescheitert=2|wies ab=2.5|als unzulässig=2.5|weist ab=3
déboute=4|débouté=3.5|déboutée=3.5|déboutés=3.5|débouter=2|rejette la plainte=4.5
rejette la demande=4|rejeté la plainte=4.5|rejette le recours=4|rejeté la demande=4|irrecevable=3
classe sans suite=4|plainte rejetée=4.5|rejette l'action=4.5|rejeté l'action=4.5
desestima=4|desestimó=4|desestimada=3.5|desestiman=4|rechaza la demanda=4.5|rechazó la demanda=4.5
archiva=4|archivó=4|inadmite=4|inadmitió=4|desestimado=3.5|demanda desestimada=4.5|desechó=4
desecha=4|sobresee*=4
respinge=3|respinto=2.5|respinta=3|ha respinto=3.5|rigetta=4|rigettato=3.5|ha rigettato=4
inammissibile=3|archiviata=4|archivia=4|respinge il ricorso=4.5|respinge la causa=4.5
rigetta la domanda=4.5
wijst af=3.5|afgewezen=3|wijst eis af=4.5|wijst vordering*=4|wees af=3|vorderingen afgewezen=4.5
wijst de eisen=4|wees de vorderingen=4.5|wees de eis=4.5|niet-ontvankelijk=4|verwerpt=3|seponeert=4
wijst claim*=4
julga improcedente=4.5|julgou improcedente=4.5|improcedente=4|rejeita ação=4.5|rejeitou a ação=4.5
extingue=3.5|extinguiu=3.5|arquiva=3.5|arquivado=3.5|rejeita a ação=4.5|extinto=3
驳回=3|驳回起诉=4.5|驳回原告=4.5|驳回诉讼请求=4.5|驳回其诉讼请求=4.5|驳回全部诉讼请求=4.5
判决驳回=4.5|不予受理=4|驳回诉请=4.5|败诉=1
棄却=4|請求を棄却=4.5|却下=3.5|訴えを却下=4.5|請求棄却=4.5|棄却した=4.5|却下した=4|退ける判決=4
기각=3.5|기각했=4.5|청구를 기각=4.5|각하=3.5|각하했=4.5|소송 기각=4.5|기각 판결=4.5|기각됐=4
원고 패소=2
отклонил=3.5|отказал в иске=4.5|отказала в иске=4.5|oddalił=4|oddalono=4|avvisa*=3.5|ogillade=4
afviste=4
verneint=2|отказал в удовлетворении=4.5|отказано в иске=4.5|отказали в иске=4.5
оставил без удовлетворения=4|oddalił powództwo=4.5|oddaliła powództwo=4.5|oddala powództwo=4.5
ogillar=4|ogillar käromålet=4.5
"""

HEARING = """
traded arguments=3.5|exchanged arguments=3.5|si è discussa=3.5|si è discusso=3|se discutió=3|se discutiu=3.5
discutiu-se=3.5|候核辦=3.5|庭審=3|言詞辯論=4|辯論終結=4|öffentliche sitzung=2|出庭=1|
hearing=2.5|hearings=2|oral argument=3.5|oral arguments=3.5|heard argument*=3.5|heard arguments=3.5
argued before=3|hears=2|heard=1|judge weighs=3|judge questions=3|judge skeptical=3
judge appeared=2.5|judges questioned=3|grilled=2.5|grills=2.5|pressed=0.8|in the courtroom=1.5
went before=2|judge hears=3.5|court hears=3.5|court heard=3|preliminary hearing=3|hearing today=3.5
case management conference=2.5|status conference=2
mündliche verhandlung=4|verhandelt=3|verhandelte=3|verhandelten=3|verhandlung=2.5
mündlich verhandelt=4|anhörung=3|prozessauftakt=3|prozessbeginn=3|erster verhandlungstag=4
gütetermin=3|verhandlungstermin=3
audience=2.5|plaidoiries=3.5|a été plaidée=3.5|plaidé=2.5|examinée=1.5|première audience=4
à l'audience=3|audience de plaidoirie=4|s'est ouvert=2.5
audiencia=3|vista=2|vista oral=4|comparec*=2|celebró la audiencia=4|celebra la vista=4
se celebró=1.5|primera audiencia=4
udienza=3.5|prima udienza=4|si è tenuta=2.5|rinvio a=2|rinviato=2|rinviata=2|si è svolta=2
dibattimento=2.5
zitting=3|hoorzitting=3|behandeld=1.5|mondelinge behandeling=4|pleidooi*=3|stond voor de rechter=2.5
eerste zitting=4|dient=0.7
audiência=3.5|sessão de julgamento=3|ouviu=1|primeira audiência=4|sustentação oral=3
开庭=3.5|开庭审理=4|庭审=3|在线开庭=4|公开开庭=4|首次开庭=4|开庭审理了=4|当庭=1|择期宣判=3.5
未当庭宣判=4|庭前会议=3.5|听证=3|公开审理=3
口頭弁論=4|第1回口頭弁論=4.5|第一回口頭弁論=4.5|初弁論=4|弁論=2.5|弁論が開かれ=4|審理=1.5|結審=3.5
争う姿勢=2.5|期日=1.5|審尋=3
변론기일=4|변론=3|첫 변론=4|첫 재판=4|재판이 열=4|심문기일=4|공판=3.5|첫 공판=4|변론준비기일=4
재판을 열=3.5|공방=1.5|1차 변론=4
заседани*=3|слушани*=3|rozpraw*=3|förhandling*=2.5
judgment reserved=4|judgement reserved=4|decision reserved=4|ruling reserved=4|order reserved=4
orders reserved=4|orders were reserved=4|order was reserved=4|judgment was reserved=4
decision was reserved=4|under advisement=4|arguments ended=3.5|arguments concluded=3.5
arguments closed=3.5|closing submissions=3.5|before the bench=3|took the stand=3.5
takes the stand=3.5|testifies=3|cross-examined=3|trade blows=2.5|prozesstag=3|erster prozesstag=4
verhandlungstag=3|verkündungstermin=2.5|urteilsverkündung=2.5|mis en délibéré=4|mise en délibéré=4
mises en délibéré=4|rendra sa décision=3.5|rendra son jugement=3.5|visto para sentencia=4.5
vista para sentencia=4.5|dictará sentencia=3.5|riserva la decisione=4|riservato la decisione=4
si è riservato=4|trattenuta in decisione=4|uitspraak volgt=4|vonnis volgt=4
uitspraak wordt verwacht=4|concluso para sentença=4|conclusos para sentença=4|pediu vista=4
pedido de vista=4|择日宣判=4|择期判决=4|押后裁决=4|押后宣判=4|변론을 종결=4|변론 종결=4
변론이 종결=4|선고기일=3|선고 예정=3
odroczył ogłoszenie=4|zamknął rozprawę=4|ogłoszenie wyroku=3|wyrok zapadnie=4|möttes i rätten=3.5
dom meddelas=4|dom väntas=3.5|rättegång*=3|huvudförhandling*=4|отложил заседание=4|прения=3
opened the arguments=3.5|opened arguments=3.5|opens arguments=3.5|opening arguments=3.5
began hearing=3|begins hearing=3|trial starts=4|trial started=4|sanctions=1.5|argued that=0.5
behandelt=1.5|uitspraak over=2.5|escuchó=1.5|oyó a las partes=3.5|escuchó a las partes=3.5
testigos=1|declaró ante=2.5|ouve testemunhas=3.5|testemunhas=1.5|oitiva=3|sentiti i testimoni=3
a entendu=2.5|entend=1|ont plaidé=3.5|entendu les parties=3.5|法庭上=2|庭上=1|出庭应诉=2
请求棄却求め=2
請求棄却求め=3.5|請求棄却を求め=3.5|法廷=1.5|법정서=2|법정에서=2|다음 변론=3.5|변론에서=3.5
ruszył proces=4|proces ruszył=4
rozpoczął się proces=4|zeznawał*=3|zeznania=2|inletts=1|har inletts=1.5|vittnade=3
в суде начались=3|начался процесс=4|предварительное заседание=4
judge seems=2|judge appears=2.5|appeared inclined=3|appeared skeptical=3|appeared sceptical=3
skeptical=2|sceptical=2|judges weigh=3|judges weighed=3|panel heard=3.5|at oral argument=3.5
äußerte zweifel=2|ließ durchblicken=2|s'est tenue=2.5|se mostró escéptic*=3
si è mostrato scettico=3|toonde zich kritisch=2.5|法官质疑=3|法官询问=3|疑問を呈=2.5|의문을 제기=2
"""

TRIAL = """
trial begins=4|trial opens=4|trial starts=4|went on trial=4|goes on trial=4|goes to trial=3
trial opened=4|trial began=4|day of trial=3|jury selection=4|opening statements=4
closing arguments=4|testified=2.5|trial date=1
prozess beginnt=4|prozess begonnen=4|procès s'ouvre=4|ouverture du procès=4|comienza el juicio=4
arranca el juicio=4|inicia el juicio=4|si apre il processo=4|proces begint=4|começa o julgamento=4
trial over=2.5|trial in=1.5|trial under way=4|juicio contra=2.5|proceso contra=1|procès contre=2
processo a=0.5|prozess gegen=2
"""

STAYED = """
stayed=3|stays case=4|stay of proceedings=4|put on hold=3.5|on hold=2.5
halts proceedings=3|aussetzung des verfahrens=4|verfahren ausgesetzt=4|setzt verfahren aus=4
setzt das verfahren aus=4|sursis à statuer=4|sursoit à statuer=4|suspende el procedimiento=4
suspende o processo=4|sospeso il processo=4|sospende il giudizio=4|schorst=3|aangehouden=2
中止审理=4|中止诉讼=4|訴訟手続を中止=4|소송 중지=3|재판 중단=3
verfahren ruht=4|zawiesił postępowanie=4|vilandeförklara*=4|приостановил=3|приостановлено=3
put on ice=3|on ice=1|ausgesetzt=1.5
"""

TRANSFERRED = """
first-to-file=2|
transferred to=2.5|transfers case=4|transfer the case=3|transfer of venue=4|moved to new york=2
change of venue=4|verwiesen=1.5|verweist den rechtsstreit=4|renvoyée devant=3|trasferita=2|移送=3.5
移送管辖=4|이송=3.5|移送した=4|sends case to=3
"""

CONSOLIDATED = """
consolidated=2.5|consolidates=4|consolidation=3|multidistrict=2.5|multidistrict litigation=3|MDL=2
centralized=2.5|centralised=2.5|joined cases=2|verbunden=1|合并审理=4|併合=4|병합=4|jonction=2
acumula=2
zusammengelegt=3|połączył sprawy=4|объединил=2.5
heard together=3.5|to be heard together=4|tried together=3.5|gemeinsam verhandelt=3.5|jointes=1.5
併合審理=4|병합 심리=4
"""

DISCOVERY = """
discovery=1.5|preserve=1|preservation order=2|turn over=2|hand over=2|produce chat logs=3
chat logs=1.5|deposition=2.5|deposed=2.5|discovery dispute=3|discovery order=3|subpoena*=2.5
"""

REFERENCE = """
refers questions=4|referred to the court of justice=4.5|reference for a preliminary ruling=4.5
preliminary ruling=3|vorlage an den eugh=4|legt dem eugh=4.5|vorabentscheidung*=4|vorgelegt=1
question préjudicielle=4|questions préjudicielles=4|cuestión prejudicial=4|questione pregiudiziale=4
rinvio pregiudiziale=4|prejudiciële vragen=4|prejudiciële vraag=4|reenvio prejudicial=4
refers case to the court of justice=4.5|asks the court of justice=4|zum eugh=2.5
pytanie prejudycjalne=4|förhandsavgörande*=4|преюдициальн*=3
"""
