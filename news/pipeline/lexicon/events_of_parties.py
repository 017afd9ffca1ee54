"""Words that tell what a party did, or somebody outside the court, under the record's kinds of events."""

FILED = """
papers lodged=3|papers filed=3|claim served=2.5|intimação judicial=1.5|
new filing=3|new on the docket=2.5|case filed=2.5|sued=2|sues=3|sue|suing=2|is suing=3|has sued=3
have sued=3|filed suit=3|files suit=3|filing suit=2|new lawsuit=3|new suit=3|new complaint=2
fresh lawsuit=3|third major studio has sued=3
filed a lawsuit=3|files lawsuit=3|files a lawsuit=3|filed lawsuit=2|lawsuit filed=2.5
lawsuits filed=2|suit filed=2.5|complaint filed=2.5|complaint lodged=2.5|filed a complaint=2.5
files complaint=2.5|filed the complaint=2|lodged=1|lodges=2|brought suit=2.5|brings suit=2.5
bring suit
filed a class action=3|filed a proposed class action=3|files class action=3|hit with=2|hits=1
slaps=2|slapped with=2|opened the action=2.5|legal proceedings against=2|launched legal=2.5
launches legal=3|begun proceedings=2.5|issued proceedings=2.5|started proceedings=2.5
begins legal=2.5
takes to court=3|take to court=2|taken to court=2|took to court=2.5|to court over=2|haul=1.5|hauls=2
in court against=2|goes to court=2.5|went to court=2|joins=0.5|the filing|the complaint=0.7
the lawsuit|lawsuit against=1.2|suit against=1.2|a lawsuit=0.7|a complaint=0.7|filed in=1|filed on=1
was filed=1.5|were filed=1|filed=0.8|petition=0.7|writ petition=1.5|filed a petition=2
verklagt=3|verklagen=2.5|verklagte=2.5|klagt gegen=3|*klagen gegen=3|klagte gegen=2
*klage eingereicht=3|*klage einreichen|reicht klage=3|reichten klage=3|reichte klage=3
reicht eine klage=3|reichen klage=3|*klage erhoben=2.5|erhebt klage=3|erhob klage=3|erheben klage=3
zieht vor gericht=3|ziehen vor gericht=3|vor gericht gezogen=2.5|*klage gegen=1.2|klagt=2|klagen=1
sammelklage=1|neue klage=3|eingereicht=1|*klage ein=2
assigne=3|assignent=3|ont assigné=3|a assigné=3|assigné=2|assignés=2|assignation=2|porte plainte=3
portent plainte=3|porté plainte=2.5|dépose plainte=3|déposé plainte=2.5|dépose une plainte=3
déposé une plainte=2.5|poursuit=2|poursuivent=2.5|poursuivi=2|poursuivie=2|attaque=1.5|attaquent=2
attaquer=1.5|en justice=1.5|saisit=1.5|saisi=1|saisissent=1.5|action en justice=2|intente=2
intenté=2|engagé une action=2.5|plainte contre=2|traîne=1.5
demanda a=3|demandan a=3|demandó a=3|demandaron a=3|ha demandado=3|han demandado=3
presentó una demanda=3|presentaron una demanda=3|presentaron ayer una demanda=3
presenta una demanda=3|presentan una demanda=3|ha presentado una demanda=3
han presentado una demanda=3|presentado una demanda=2.5|interpone una demanda=3|interpuso=2
interpusieron=2|demanda contra=2|demanda=1|lleva a los tribunales=3|llevan a los tribunales=3
ante un tribunal=2|ante los tribunales=2|lleva a juicio=3|demandada por=2|demandado por=2
demanda colectiva=1.5|querella=2|se querella=3|nueva demanda=3
fa causa=3|fanno causa=3|ha fatto causa=3|hanno fatto causa=3|cita in giudizio=3
citano in giudizio=3|citato in giudizio=2.5|citata in giudizio=2.5|in tribunale=2
porta in tribunale=3|portano in tribunale=3|azione legale=2|avvia un'azione=3|avviato un'azione=3
causa contro=2|ha depositato=1.5|depositato un ricorso=2|depositata=1|ricorso contro=1.5
denuncia=1.5|denunciano=2|atto di citazione=2|class action=0.8|causa civile=1.5|intenta=2
aangeklaagd=2.5|klaagt=2.5|klagen=1|aanklagen=2|daagt=2.5|dagen=1|dagvaardt=3|gedagvaard=2.5
dagvaarding=2|sleept=2.5|slepen=2|voor de rechter=2|naar de rechter=2.5|stapt naar de rechter=3
stappen naar de rechter=3|spant=2|spannen=2|aangespannen=2|*rechtszaak tegen=2|*rechtszaak aan=2.5
kort geding tegen=2|claim ingediend=2.5|procedure gestart=2.5|dient een klacht in=2
processa=3|processam=3|processou=3|processaram=3|é processada=2.5|processada por=2.5
entra na justiça=3|entrou na justiça=3|entram na justiça=3|vai à justiça=3|vão à justiça=3
à justiça=1.5|aciona=2|acionou=2|na justiça=1.5|ação contra=2|com uma ação=2.5|entrou com=2
entra com=2|entraram com=2|ajuíza=3|ajuizou=3|ajuizada=2|ajuizaram=3|move ação=3|moveu ação=3
abre processo=3|processo contra=2|ação judicial=1.5|ingressou=2|entrou=1
起诉=2|控告=2.5|递状=2.5|具状=2.5|诉至=3|告上=3|告了=3|状告=3|提起诉讼=3|提起民事诉讼=3|起诉至=3
起诉到=3|提告=3|正式起诉=3.5|正式立案=2|已立案=2|立案受理=2|立案=1.2|递交起诉状=3|递交诉状=3|被诉=2
被起诉=2.5|被告上=3|遭起诉=3|遭提告=3|集体诉讼=1.5|索赔=1|对簿公堂=2|发起诉讼=3|提出诉讼=3|入禀=3
兴讼=3|向法院起诉=3
提訴=3|共同で起こした=2.5|訴えを起=3|起こした=1.5|提訴した=3.5|訴訟を起こ=3|訴えを起こ=3
訴訟を提起=3|訴えを提起=3|相手取=2.5|相手取り=2.5|訴えた=2|提起した=2|集団訴訟=1.5|訴訟提起=3|訴状=1
訴える=1.5|求めて提訴=3.5|提訴へ=1
소송을 제기=3|소송 제기=3|소송을 냈=3|소를 제기=3|제소=3|제소했=3|고소=2.5|고소했=3|피소=3
소장을 제출=3|소장을 냈=2.5|소장을 접수=3|소송을 걸=2.5|법적 대응에 나=2.5|소송전=1.5|법정 다툼=1
손해배상 청구 소송=1|집단소송=1.5|소송에 나=2.5|상대 소송=1|소송 냈=3|소송=0.4|고발=1.5
подал в суд=3|подала в суд=3|обратилась в суд=2|обратились в суд=2|подали иск=3|подал иск=3
подала иск=3|подала в суд=3|подали в суд=3|иск к=2
иск против=2|обратился в суд=2|pozwał=3|pozwała=3|pozwali=3|pozywa=3|pozywają=3|pozew przeciwko=2
złożył pozew=3|złożyła pozew=3|złożyli pozew=3|stämmer=3|stämde=2.5|har stämt=3|sagsøger=3
har sagsøgt=3|saksøker=3
new civil action=3|complaint against=1.2|brings claim against=3|goes after=2|opt out and sue=3
and sue=2.5|and sues=3|vor gericht=1|gerichtlich gegen=3|in anspruch nimmt=2|nimmt in anspruch=2
in anspruch nehmen=1.5
rechtlich gegen=2|depositato il ricorso=3
depositato ricorso=2.5|depositata la causa=3|start bodemprocedure=3|求償=1.5|求偿=1.5|索偿=2
składają pozew=3|składa pozew=3|wniósł pozew=3|wniosła pozew=3|wnieśli pozew=3|wnosi pozew=3
do sądu=1.5|pozew=1.5|pozwu=1|lämnar in stämning*=3|lämnat in en stämning=3
lämnade in en stämning=3|väcker talan=3|väckt talan=3|stämning*=1.5|drar inför rätta=3|stämt=2.5
судятся с=3|судится с=3|подает в суд=3|подают в суд=3|предъявил иск=3|предъявила иск=3
предъявили иск=3|исковое заявление=2|иск=0.7
instituted proceedings=3|institutes proceedings=3|commenced proceedings=3|commences proceedings=3
commenced an action=3|initiated proceedings=3|initiates legal=2.5|taking legal action=2.5
taken legal action=2.5|lodged a claim=2.5|lodged a complaint=3|began an action=3
has begun an action=3|court papers=1|papers filed=2|klageschrift=2.5|*klage ging=2.5
*klage ist eingegangen=3|anhängig gemacht=3|anhängig=1|verbandsklage=2|rechtliche schritte gegen=2
klageweg=2|introduit une action=3|introduit un recours=2.5|a introduit=1|engage une action=3
engagent une action=3|engage des poursuites=3|lance une action=3|lancent une action=3
réclame en justice=3|traduit en justice=3|acciones legales=1.5|emprende acciones=3
emprendido acciones=3|emprenden acciones=3|inicia acciones=2.5|iniciado acciones=2.5
en el banquillo=2|promosso un giudizio=3|promuove un giudizio=3|ha promosso=1.5
azione giudiziaria=2|avviato una causa=3|avvia una causa=3|azione legale contro=2.5
begint een zaak=3|*zaak aangespannen=3|spant zaak aan=3|begint zaak=3|dagvaarding uitgebracht=3
dagvaarding werd=2.5|ação foi distribuída=3|foi distribuída=2|petição inicial=2.5
recorre à justiça=4|recorrem à justiça=4|recorreu à justiça=4|cobra indenização=2.5
pede indenização=2.5|cobra na justiça=3|受理了=1.5|受理该案=2|受理此案=2|成被告=2.5|成为被告=2.5
提出告訴=2.5|提出告诉=2.5
提出刑事告诉=3|送達訴状=2|訴状を提出=3|損害賠償を請求=2|賠償を請求=2|を訴え=2|소 제기=3|소를 냈=3
소송전 돌입=3|손배소=2.5|손배소 제기=3|법원에 소장=3
소장 제출=3|소장 접수=3|pozew wpłynął=3|pozew trafił=3|wytoczył*=2.5|wytacza=2.5
wystąpił z pozwem=3|wystąpiła z pozwem=3
stämningsansökan=2.5|инициировал*=1.5|иск поступил=3|иск подан=3|иск подала=3|обращается в суд=3
joint action=1.5|suit landed=3|lawsuit landed=3|gericht eingereicht=2
klage=0.6|plainte=0.6|rechtszaak=0.6|aanklacht=0.7|诉讼=0.3|訴訟=0.3
"""

APPEAL_FILED = """
appeals=1.5|appealed=2.5|has appealed=3.5|will appeal=2|to appeal=1.5|files appeal=4
filed an appeal=4|filed its appeal=4|filed a notice of appeal=4|notice of appeal=4
gone to the ninth circuit=3|appeals ruling=4|appeals against=3.5|appealing=2|lodged an appeal=4
lodges appeal=4|seeks permission to appeal=4|permission to appeal=2|granted permission to appeal=3
takes fight to=1.5|asks appeals court=4|asked the appeals court=3.5|petition for certiorari=3
asks supreme court=3.5|asked the supreme court=3.5|petitioned=1
legt berufung ein=4|legt berufung=3.5|legen berufung=3.5|berufung eingelegt=4|legte berufung ein=4
legen berufung ein=4|geht in berufung=4|gehen in berufung=4|in berufung=2.5|ging in berufung=4
revision eingelegt=4|rechtsmittel eingelegt=4
fait appel=4|font appel=4|a fait appel=4|ont fait appel=4|interjette appel=4|interjeté appel=4
se pourvoit en cassation=4|pourvoi en cassation=3
recurre=3.5|recurrió=3.5|recurrirá=2|apela=3.5|apeló=3.5|apelación=2|ha recurrido=3.5
recurso de apelación=2.5|presenta recurso=3.5|presentó un recurso de apelación=4
ricorre in appello=4|ha fatto appello=4|fa appello=4|impugna=3.5|ha impugnato=3.5|appello contro=3.5
presentato appello=4
gaat in hoger beroep=4|gaan in hoger beroep=4|in hoger beroep=2.5|hoger beroep ingesteld=4
gaat in beroep=4|tekent beroep aan=4
recorre=3.5|recorreu=3.5|apelou=3.5|apelação=2|vai recorrer=2.5|interpôs recurso=4
apresentou recurso=4|recurso de apelação=2.5
提起上诉=4|上诉=2|提出上诉=4|已上诉=4|不服一审判决=3.5|不服=1.5|上诉至=3.5
控訴した=4|控訴=2|控訴する=3|上告した=4|上告=2|不服として控訴=4|控訴状=3.5|控訴へ=3
항소했=4|판결에 항소=4|판결에 불복=3.5|항소=2|항소장=4|항소를 제기=4|상고했=4|상고장=4
항소하기로=3.5|불복=1.5|항소 제기=4
обжалова*=3|подал апелляцию=4|подала апелляцию=4|апелляционную жалобу=3|złożył apelację=4
złożyła apelację=4|odwołał się=3.5|odwołała się=3.5|överklaga*=3.5|anker=1
asks for rehearing=3|seeks rehearing=3|legt rechtsmittel ein=4|rechtsmittel ein=3.5|fera appel=3.5
feront appel=3.5|va faire appel=3.5|interpone recurso=3.5|presentará recurso=3|ricorrerà=2.5
in beroep tegen=4|in beroep=2.5|gaat in cassatie=4|apresenta recurso=4|entra com recurso=4
entrou com recurso=4|składa apelację=4|składają apelację=4|odwołuje się=3.5|odwoła się=3
подаст апелляцию=3.5
goes to the court of appeal=4|go to the court of appeal=4|takes case to the court of appeal=4
ricorso in appello=4|si rivolge alla corte d'appello=4|porta in appello=4|recurre ante=3.5
recorre da=3.5|recorrem da=3.5|se pourvoit=3.5|pourvoi=2.5|zieht vor das oberlandesgericht=4
zum bundesgerichtshof=3|항소장 제출=4|불복해 항소=4|불복 항소=4|控訴の方針=3.5|即日控訴=4|不服一审=3
leave to appeal=3|interlocutory appeal=3|petition for review=3.5|nichtzulassungsbeschwerde=4
zulassung der revision=3|zulassung der berufung=3|berufungsverfahren=2|autorisation d'appel=3.5
recurso de casación=3.5|ricorso per cassazione=4|ricorso in cassazione=4|cassatieberoep=3.5
recurso especial=3.5|recurso extraordinário=3.5|申请再审=4|上告受理=4|재항고=3.5|skargę kasacyjną=4
prövningstillstånd=3|кассационную жалобу=4
"""

SETTLEMENT = """
settle=2|settles=4|settled=3.5|settlement=1.8|settlements=1.5|reach deal=4|reaches deal=4
reached a deal=4|term sheet=3|mediation=2|settling=2.5|agreed to pay=3|agrees to pay=3.5
reach settlement=4|reached a settlement=4|reaches settlement=4|settle lawsuit=4|out of court=2.5
out-of-court=2.5|resolve the lawsuit=3|resolved their dispute=3.5|end lawsuit=3|ends lawsuit=3
ended their legal=3.5|bury the hatchet=3|settlement agreement=3.5|settlement approval=2
approved the settlement=3.5|approves settlement=4|final approval=2.5|preliminary approval=2
payout=1.5|payouts=1.5
einigen sich=4|einigten sich=4|geeinigt=3|einigung=3|vergleich=2|vergleich geschlossen=4
vergleich mit=2|außergerichtlich=3|beigelegt=3|legen streit bei=4|legen rechtsstreit bei=4
vergleich zugestimmt=4|vergleichen sich=3
accord à l'amiable=4|règlement à l'amiable=4|à l'amiable=3.5|transaction=1.5|accord transactionnel=4
met fin au litige=3.5|mettent fin=2.5|règle son litige=4|accord pour mettre fin=4|verser=0.7
accord=0.7
acuerdo extrajudicial=4|pacta con=4|pactan=4|pacta=3|acuerdo=1.2|llegan a un acuerdo=4
llegaron a un acuerdo=4|llega a un acuerdo=4|pagará=2|acepta pagar=4|aceptó pagar=4|ponen fin=2
pone fin=1.5|cierra un acuerdo=3|alcanzan un acuerdo=4|alcanza un acuerdo=4|alcanzaron un acuerdo=4
accordo transattivo=4|pace fatta=4|accordo è stato firmato=4|si chiude=2.5|chiude la lite=4
firmato un accordo=4|transazione=3|patteggia=3|raggiunto un accordo=4|raggiungono un accordo=4
raggiunge un accordo=4|accordo=1.2|chiudono la causa=4|pagherà=2|accetta di pagare=4
patteggiamento=2|chiude la causa=4
schikking=4|schikken met=4|het eens geworden=4|eens geworden=3.5|schikt=4|schikken=4|schikten=4
geschikt=1|minnelijke schikking=4|akkoord=1|betaalt=1.5|treffen een schikking=4
troffen een schikking=4|getroffen=1
acordo=1.5|fecha acordo=4|fecham acordo=4|fechou acordo=4|fecharam acordo=4|chegam a acordo=4
chegaram a um acordo=4|acordo extrajudicial=4|concorda em pagar=4|concordou em pagar=4
aceita pagar=4|vai pagar=2|encerra processo=3|encerram disputa=4
和解=3.5|达成和解=4|庭外和解=4|和解协议=4|和解金=3|同意支付=3|调解结案=4|达成调解=4|以和解=4
握手言和=3|和解方案=3
和解=3.5|和解が成立=4|和解した=4|和解金=3|和解に合意=4|和解で合意=4|示談=3.5|支払うことで合意=4
합의했=3|합의에 도달=4|합의금=3.5|합의로=3|합의하고=3|합의를=2|소송 합의=4|합의 승인=3|화해=2
합의안=3|조정 성립=4|지급하기로=3|합의로 마무리=4|합의=2
мировое соглашение=4|мировое соглашение=4|мировым соглашением=4|мирового соглашения=3|урегулирова*=3
ugod*=3.5|förlikning=4|forlig=3.5
make peace=4|makes peace=4|made peace=4|settle their=4|amicably=2.5|amicable settlement=4|zanjan=3
zanja=3|zanjaron=3|chiudono il contenzioso=4|chiude il contenzioso=4|soldent=2.5
leggen geschil bij=4|beëindigen hun geschil=4|encerram disputa judicial=4|encerra disputa=3.5
förlik*=3.5|заключили мировое=4|мировое=2.5|zawarła ugodę=4|zawarł ugodę=4|zawarły ugodę=4
resolved their litigation=4|resolved the litigation=4|resolve their litigation=4
resolve the dispute=3|resolved the dispute=3|end their legal=3.5|end their litigation=4
ended their litigation=4|peace between=3|truce=3|rechtsstreit beendet=4|streit beendet=3.5
frieden geschlossen=4|schließen frieden=4|beenden rechtsstreit=4|beenden den rechtsstreit=4
beilegung=2.5|font la paix=4|fait la paix=4|fin du litige=3|fin du procès=2.5|hacen las paces=4
fin del litigio=4|fin al litigio=4|fin a la disputa=4|fanno pace=4|fa pace=4|pace con=3|l'intesa=1
fine della lite=4|chiudono la lite=4|sluiten vrede=4|sluit vrede=4|van de baan=3
leggen ruzie bij=4|fazem as pazes=4|faz as pazes=4|põe fim=2|põem fim=2|终止诉讼=3|结束诉讼=3.5
訴訟終結=3.5
訴訟終結で合意=4|訴訟を終結=3.5|紛争を解決=3|소송 종결=3.5|분쟁을 끝=3|분쟁 종결=3.5
분쟁을 마무리=3|koniec sporu=3.5
zakończyły spór=4|zakończyli spór=4|gör upp i godo=4|gjort upp i godo=4|gör upp=3|помирились=3.5
прекратили спор=4
agreement in principle=4|settlement in principle=4|reached an agreement=4|reach an agreement=4
reaches agreement=4|grundsätzlich geeinigt=4|accord de principe=4|principio de acuerdo=4
accordo di principio=4|principeakkoord=4|原则性协议=3.5|原则性和解=4|基本合意=3|met un terme=3
porozumienie=1.5
överenskommelse=1.5
resolved all claims=4|resolve all claims=4|settled all claims=4|joint resolution=2
troffen een regeling=4|treffen een regeling=4|treffen regeling=4|regeling getroffen=4
komen eruit=3|verständigt=1.5|verständigen sich=3|kommen überein=3|言归于好=3.5
"""

LICENCE_DEAL = """
settle and sign=2|settle and license=2|drops suit after deal=3|licensing deal=1
licensing agreement=1|licensing pact=1|lizenzvereinbarung=1|accord de licence=1
acuerdo de licencia=1|accordo di licenza=1|licentieovereenkomst=1|acordo de licenciamento=1
授权协议=1|ライセンス契約=1|라이선스 계약=1
"""

AMENDED = """
amended complaint=4|amended their complaint=4.5|amended its complaint=4.5|amends complaint=4.5
amends lawsuit=4.5|amended lawsuit=4.5|second amended=4|third amended=4|first amended=4
expanded its lawsuit=4.5|expand lawsuit=4|expands lawsuit=4.5|expands suit=4.5|broadens=3
broadened=3|widens=3|widened=2.5|add claims=4|adds claims=4.5|added claims=4|add new claims=4
adds new=2.5|amend their=3.5|amend its=3.5|leave to amend=1.5|allowed to amend=2|adds defendants=4
added as defendant*=3.5|consolidated complaint=3|new allegations=2|amendment=1.5|amended=2
add defendants=3.5|added new claims=4.5|amended pleading=4
*klage erweitert=4.5|erweitert klage=4.5|klageerweiterung=4.5|erweitert ihre klage=4.5
weitet klage=4.5|erweiterte klage=4|ergänzte klage=4|geänderte klage=4|klageänderung=4
erweiterten ihre klage=4.5|weiten klage=4.5|*klage um=2
élargit sa plainte=4.5|élargissent leur plainte=4.5|plainte modifiée=4.5|modifie sa plainte=4.5
nouvelle version de la plainte=4|étend=1.5|élargi=2.5|complète son assignation=4.5|ajoute=1
amplía la demanda=4.5|amplían la demanda=4.5|amplía su demanda=4.5|amplían su demanda=4.5
amplió la demanda=4.5|ampliaron su demanda=4.5|demanda enmendada=4.5|demanda modificada=4.5
ampliación de la demanda=4.5|enmienda=1.5|modificó su demanda=4.5
amplia la causa=4.5|estende la causa=4.5|ampliato il ricorso=4|modificato la domanda=4.5
atto modificato=4|integrato l'atto=4|amplia l'azione=4.5
breidt rechtszaak uit=4.5|breidt aanklacht uit=4.5|gewijzigde eis=4.5|wijzigt eis=4.5
breidt claim uit=4.5|gewijzigde aanklacht=4.5|aangepaste aanklacht=4.5|vult aanklacht aan=4.5
amplia ação=4.5|amplia o processo=4.5|emenda à inicial=4.5|aditamento=4|ampliou a ação=4.5|adita=3.5
petição alterada=4
变更诉讼请求=4.5|增加诉讼请求=4.5|追加被告=4.5|追加诉讼请求=4.5|修改起诉状=4.5|修订起诉状=4.5
修正诉状=4.5|补充起诉=4|扩大诉讼=4.5|追加起诉=4|修改后的起诉书=4.5|修订后的诉状=4.5|提交修正=3.5
訴えの変更=4.5|請求を拡張=4.5|請求の拡張=4.5|修正訴状=4.5|訴状を修正=4.5|訴状を変更=4.5|被告に追加=4
追加提訴=3.5|請求を追加=4.5
청구 취지를 변경=4.5|청구취지를 변경=4.5|청구취지 변경=4.5|소장을 수정=4.5|수정 소장=4.5
수정된 소장=4.5|피고를 추가=4|청구를 확대=4.5|청구를 확장=4.5|변경신청=3
изменил исковые=4|уточнил иск=4|rozszerzył pozew=4.5|rozszerza pozew=4.5|utökar stämning*=4.5
raises its claim=4|amended version=3.5|redrawn=3|redrawn its complaint=4.5|revised complaint=4
updated complaint=4
redraws complaint=4.5|überarbeitete klage=4|plainte remaniée=4|demanda revisada=4|修订版诉状=4
raised its claim=4|étend sa plainte=4.5|étendent leur plainte=4.5
eleva su demanda=4.5|verhoogt eis=4.5|erhöht klageforderung=4.5|追加索赔=4.5|提高索赔=4.5
变更诉请=4.5
請求額を引き上げ=4.5|請求額を増額=4.5|請求を拡大=4.5|청구액을 늘=4.5|청구액 늘=4.5|청구액 증액=4.5
청구 금액을 늘=4.5
rozszerza powództwo=4.5|rozszerzył powództwo=4.5|увеличил исковые=4.5|увеличили исковые=4.5
élargissent leur assignation=4.5|élargissent leur=3.5|élargit son=3.5|amplía su denuncia=4.5
amplían su denuncia=4.5|amplía su querella=4.5|amplían su querella=4.5|amplía su=3|amplían su=3
estendono la causa=4.5|ampliano la causa=4.5|ampliam a ação=4.5|ampliam ação=4.5
breiden zaak uit=4.5|breidt zaak uit=4.5|vult de eis aan=4.5|*klage ergänzt=4.5|ergänzen klage=4.5
legt nach=2|legen nach=2|索赔增至=4|索赔额增至=4|增加索赔=4.5|追加原告=4|請求額を=2|増額=3.5
청구 취지 변경=4.5|청구취지 확장=4.5
청구 확대=4|청구 취지를 확대=4.5
"""

MOTION = """
motion to dismiss=2|moves to dismiss=4|moved to dismiss=4|asks judge to dismiss=4.5
asks court to dismiss=4.5|asked a judge to dismiss=4.5|asked the court to dismiss=4.5
seeks dismissal=4|seek dismissal=3.5|asks judge=3|asks court=3|asks a judge=3|asked a judge=2.5
asked the judge=2|asked a court=2.5|asked the court=2|asks the court=3|motion for summary judgment=3
moved for summary judgment=4|motion for=1.5|filed a motion=3|files motion=4|motion=1|moves for=3
moved for=2|seeks to dismiss=3.5|urges judge=3.5|urged the court=2.5|urges court=3.5
seeks an injunction=2|to dismiss=1
beantragt=2.5|beantragte=2|antrag auf=1.5|demande au juge=3|demande au tribunal=2.5|requête=1.5
pide al juez=3.5|pidió al juez=3|solicita=1.5|solicitó=1.5|chiede al giudice=3.5
ha chiesto al giudice=3|vraagt rechter=3.5|vraagt de rechter=3.5|pede ao juiz=3.5|pediu ao juiz=3
请求法院驳回=3.5|申请驳回=3.5|提出动议=4|动议=2.5|却下を求め=3.5|棄却を求め=3.5|申し立て=2
기각을 요청=4|기각해 달라=4|각하해 달라=4|신청했=1.5
demande le rejet=3.5|demandent le rejet=3.5|demandé le rejet=3.5|réclame le rejet=3.5
sollicite le rejet=3.5|wnosi o oddalenie=4.5|wniósł o oddalenie=4.5|domaga się oddalenia=4.5
yrkar avvisning=4.5|begär avvisning=4.5|просит отклонить=4|просит отказать=4|ходатайство=2
"""

# A bid to end a case, told as such: neither an end nor yet a ruling.
BID = """
bid to dismiss|bid to toss|bid to throw out|bid to end|bid to escape|bid to shake off
request to dismiss|attempt to dismiss|effort to dismiss|request to end|motion to throw out
try to dismiss
abweisung|abzuweisen|*klage abzuweisen|beantragt abweisung|rejeter la plainte|de rejeter|débouter
desestimar|que desestime|rigettare|respingere|af te wijzen|rejeitar|请求驳回|要求驳回|申请驳回
棄却を求め|却下を求め|기각을 요청|기각해 달라|각하해 달라|기각을 구
棄却を申し立て|却下を申し立て|棄却申し立て|棄却の申し立て|却下申し立て|却下の申し立て|棄却するよう
却下するよう|기각 요청|기각을 신청|소송 기각 요청|소송 기각을 요청
소송 기각 신청|기각 신청|각하를 요청|각하 신청|撤销案件的申请|撤案申请|撤销案件|撤销诉讼的
"""

WITHDRAWAL = """
sont désistés=4.5|sont désistées=4.5|撤了诉=4.5|撤回了起诉=4.5|
withdraws=4|quietly abandons=4.5|withdrew=4|withdrawn=3.5|withdraw=2|drops lawsuit=4.5
drops suit=4.5|drops case=4.5
dropped its lawsuit=4.5|dropped the lawsuit=4.5|dropped their lawsuit=4.5|dropped the case=4.5
drop lawsuit=4|drop their lawsuit=4|drop its lawsuit=4|drops its lawsuit=4.5|drops its case=4.5
dropped its suit=4.5|voluntarily dismissed=4.5|voluntarily dismisses=4.5|voluntary dismissal=4.5
notice of dismissal=4|abandons=3.5|abandoned its claim*=3.5|dropped=1.5|drops=2
zieht klage zurück=4.5|*klage zurückgezogen=4.5|*klage zurückgenommen=4.5|nimmt klage zurück=4.5
zog die klage zurück=4.5|klagerücknahme=4.5|nahm die klage zurück=4.5|zieht ihre klage zurück=4.5
retire sa plainte=4.5|retirent leur plainte=4.5|a retiré sa plainte=4.5|désistement=4.5
se désiste=4.5|s'est désisté*=4.5|abandonne ses poursuites=4.5|renonce à=2|retiré leur plainte=4.5
retira la demanda=4.5|retira su demanda=4.5|retiró la demanda=4.5|retiró su demanda=4.5|desiste=4.5
desistió=4.5|desistimiento=4.5|retiran su demanda=4.5
ritira la causa=4.5|ritira il ricorso=4.5|ha ritirato=4|rinuncia=2.5|rinuncia agli atti=4.5
ritirano=3.5
trekt rechtszaak in=4.5|ingetrokken=3.5|trekt de zaak in=4.5|trok de zaak in=4.5
trekt aanklacht in=4.5|trekt eis in=4.5|trekt claim in=4.5
desiste da ação=4.5|desistiu=4.5|desistência=4.5|retira ação=4.5|retirou a ação=4.5
retira processo=4.5
撤诉=4.5|撤回起诉=4.5|撤回诉讼=4.5|撤回=2.5|撤销起诉=4.5|准许撤诉=4.5
取り下げ=4|訴えを取り下げ=4.5|訴訟を取り下げ=4.5|取下げ=4
취하=4|소송을 취하=4.5|소 취하=4.5|소취하=4.5|고소를 취하=4.5
отозвал*=3.5|wycofał*=4|återkalla*=4|drog tillbaka=4
wycofuje pozew=4.5|wycofują pozew=4.5|cofa pozew=4.5|cofnął pozew=4.5|cofnęła pozew=4.5
drar tillbaka=4|drar tillbaka stämning*=4.5|отзывает иск=4.5|отозвал иск=4.5|отозвала иск=4.5
отозвали иск=4.5
claim withdrawn=4.5|ends claim=3|gives up claim=4|lässt klage fallen=4.5|*klage fallen=4
laat zaak vallen=4.5|laat claim vallen=4.5|*zaak laten vallen=4|laten zaak vallen=4.5
abandonne ses=2|abandonne la procédure=4.5|renuncia a la demanda=4.5|lascia cadere=4
lasciano cadere=4|desiste do processo=4.5|desistem da ação=4.5|放弃诉讼=4.5|不再追究=3
訴訟取り下げ=4.5
소송 취하=4.5|소를 취하=4.5
discontinued=3|discontinues=3.5|discontinue the claim=4|notice of discontinuance=4.5
"""

REGULATORY = """
regulator*=1.5|watchdog=2|fines=2.5|fined=1.5|competition authority=3|antitrust regulator*=2
opens investigation=4|opened an investigation=4|opens probe=4|launched an investigation=3.5
launches investigation=4|investigation into=2|formal investigation=4|probe=1.5
european commission=1.5|ftc=2|competition and markets authority=3|copyright office=2
data protection commission=3|consultation=1
kartellamt=3|bundeskartellamt=3|untersuchung eingeleitet=4|wettbewerbsbehörde=3|eu-kommission=2
leitet verfahren ein=4|bußgeld=2.5|autorité de la concurrence=3|ouvre une enquête=4
commission européenne=2|amende=1.5|sanctionne=2.5|autoridad de competencia=3
abre una investigación=4|abre investigación=4|multa a=2.5|comisión europea=2|agcom=3|garante=2
avvia un'istruttoria=4|antitrust italiano=3|acm=1.5|opent onderzoek=4|europese commissie=2|cade=2
abre inquérito=4|comissão europeia=2
监管=1.5|约谈=3|立案调查=4|网信办=2.5|市场监管=2.5|公正取引委員会=3|公取委=3|実態調査=2.5
調査を開始=3.5|文化庁=1.5|공정위=3|공정거래위원회=3|조사에 착수=4|과징금=2.5|방통위=1.5|진정=1
"""

DEMAND_LETTER = """
carta documento=4|intima a=3|intiman a=3|intimó a=3|intimación=3|intimaron a=3|emplaza a=3|emplazan a=3
en demeure=3.5|ten days to=2|
cease-and-desist=4.5|cease and desist=4.5|demand letter=4.5|legal letter=4|letter before action=4.5
legal threat*=3|legal notice=3.5|sent a letter=3.5|sent letters=3.5|letter to=0.8|letter demanding=4
formal notice=3|the letter=1|a letter=0.8|warning letter=4|takedown notice*=2|in a letter=2
abmahnung=4|abgemahnt=4|mahnt ab=4|mahnte ab=4|unterlassungserklärung=4|abmahnschreiben=4.5
mise en demeure=4.5|mises en demeure=4.5|met en demeure=4.5|mis en demeure=4.5
mettent en demeure=4.5|lettre de mise en demeure=4.5
requerimiento=3|carta formal=4|envió una carta=4|envió ayer una carta=4|carta de cese=4.5|burofax=4
exige por carta=4|carta de cese y desistimiento=4.5
diffida=4|ha diffidato=4.5|diffidano=4.5|lettera di diffida=4.5
sommatie=4|sommeert=4.5|gesommeerd=4|sommatiebrief=4.5|aanmaning=3.5|sommeren=4
notificação extrajudicial=4.5|notifica extrajudicialmente=4.5|notificou extrajudicialmente=4.5
interpelação=3
律师函=4.5|侵权告知函=4.5|告知函=4|警告函=4|存证信函=4.5|停止侵权函=4.5|发函=4
警告書=4.5|要望書を送=4.5|要望書=3.5|通知書=2|抗議書=4|要望書=3|申し入れ=3|内容証明=4|抗議文=4
警告文=4|声明=1
내용증명=4.5|경고장=4.5|경고 서한=4.5|중단 요구 서한=4.5|중지 요구=3.5|서한을 보=4
досудебную претензию=4|претензи*=2.5|wezwanie do=3.5|varningsbrev=4
on notice=2.5|letters of protest=4.5|letter of protest=4.5|protest letter=4.5|fordert auf=1.5
exige=1.5|exigen=1.5|intima=2.5|notifica=1.5|notificou=1.5|wzywa=2.5|wezwał*=2|przedsądowe=3.5
kräver att=2|kravbrev=4|항의=2|требует прекратить=4|требуют прекратить=4
lawyers' letter=4|lawyers write to=3.5|wrote to=1.5|write to=1|legal demand=4|written demand=3.5
deadline to stop=3|days to stop=3|fordert zur unterlassung=4|zur unterlassung auf=4
unterlassungsaufforderung=4.5|lettre ouverte=1|lettre de protestation=4.5|carta de protesta=4.5
lettera di protesta=4.5|protestbrief=4.5|carta de protesto=4.5|抗议信=4.5|致函=3.5|去函=3.5|公函=3
要求停止使用=2
抗議書を送=4.5|利用停止を要請=4|停止を要請=3.5|中止を求め=2.5|中止を申し入れ=4|공문=3|중단 요구=3
중단을 요구=3|중단을 촉구=3
список требований=1|письмо=1|pismo=1|list protestacyjny=4.5|protestbrev=4.5
"""

ANNOUNCED = """
threatens=3|threaten=2.5|threatened=1.5|threat to sue=4|joint statement=2|open letter=3
apology=2.5|apologises=3|apologizes=3|protest=2|protests=2.5|backlash=2|threatens to sue=4.5
threaten to sue=4.5|threatened to sue=4.5|threatens legal action=4.5|threatened legal action=4.5
threaten legal action=4.5|threatening legal action=4|plans to sue=4.5|plan to sue=4.5
planning to sue=4.5|will sue=4|may sue=3.5|could sue=3|weighs legal action=4.5
weighing legal action=4.5|considering legal action=4.5|considers legal action=4.5
considers suing=4.5|mulls=2.5|preparing a lawsuit=4.5|vows to sue=4.5|intends to sue=4.5
prepares to sue=4.5|accuses=2|accused=1|accuse=1.5
droht mit klage=4.5|droht=3|drohen=2.5|drohte=2|drohen mit klage=4.5|drohte mit klage=4.5
will klagen=4|wollen klagen=4|prüft klage=4.5|prüfen klage=4.5|prüft rechtliche schritte=4.5
kündigt klage an=4.5|erwägt klage=4.5|wirft vor=1.5
menace=3|menacent=2.5|menace de poursuivre=4.5|menacent de poursuivre=4.5|menace d'attaquer=4.5
envisage une action=4.5|envisagent une action=4.5|menace de saisir la justice=4.5|accuse=1.5
accusent=1.5
amenaza=3|amenazan=2.5|amenaza con demandar=4.5|amenazan con demandar=4.5
amenaza con acciones legales=4.5|amenazó con=3.5|estudia acciones legales=4.5
prepara una demanda=4.5|acusa a=1.5|acusan a=1.5|demandará=3.5
minaccia=3|minacciano=2.5|minaccia azioni legali=4.5|minaccia di fare causa=4.5
minacciano azioni legali=4.5|valuta azioni legali=4.5|accusa=1.5|accusano=1.5
pronta a fare causa=4.5
dreigt met rechtszaak=4.5|dreigen met rechtszaak=4.5|dreigt met juridische=4.5
dreigt naar de rechter=4.5|overweegt rechtszaak=4.5|beschuldigt=1.5|beschuldigen=1.5|dreigt=2.5
dreigen=2.5
ameaça=2.5|ameaçam=2.5|ameaça processar=4.5|ameaçam processar=4.5|ameaça ir à justiça=4.5
estuda ação=4.5|estuda medidas=4|ameaçou processar=4.5|acusa=1.5|acusam=1.5
致歉信=3.5|致歉=3|道歉=2|抗议=2.5|抵制=2.5|联合声明=2|拟起诉=4.5|将起诉=3.5|考虑起诉=4.5
威胁起诉=4.5|扬言=3.5|准备起诉=4.5|保留追究=3.5|采取法律行动=2.5|指控=1.5|指责=1.5|不排除=3
或将起诉=4.5
共同声明=2.5|声明を発表=3.5|批判=1.5|提訴を検討=4.5|提訴する方針=4.5|提訴も辞さ=4.5
法的措置を検討=4.5
法的措置も=4|法的措置=2|提訴へ=3.5|提訴する意向=4.5|訴訟を検討=4.5|抗議=2|非難=1.5|提訴の構え=4.5
공동성명=2.5|성명을 발표=3.5|규탄=2.5|소송을 예고=4.5|소송 예고=4.5|소송을 검토=4.5
법적 대응을 검토=4.5|법적 대응 검토=4.5|법적 조치를 예고=4.5|법적 대응 예고=4.5|소송도 불사=4.5
고소 예고=4.5|제소를 검토=4.5|비판=0.5
грозит судом=4.5|грозят судом=4.5|грозит иском=4.5|grozi pozwem=4.5|hotar stämma=4.5
hotar med stämning=4.5
warn=1.2|warns=1.5|vorgehen gegen=1.5|hotar=2.5|hotar med=3|grozi=2.5|грозит=2.5|грозят=2.5
"""

ANSWERED = """
answered the complaint=3|files answer=3.5|filed its answer=3.5|in its answer=2|klageerwiderung=3.5
contestó la demanda=4|contestação=3|答辩状=3|答弁書=3|답변서=3
"""
