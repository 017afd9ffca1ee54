"""Phrases with a gap that tell what happened: "pulls … suit", "zieht … zurück".

By kind of event, its weight and patterns over the even text; each gap is bounded.
"""

FRAMES: dict[str, tuple[float, tuple[str, ...]]] = {
    "settlement": (
        4.0,
        (
            r"\bleg(?:t|en|te|ten)\b.{0,60}\b(?:streit|konflikt|rechtsstreit)\b.{0,120}\bbei\b",
            r"\bsettles? (?:\w+ ){0,3}for (?:[¥$€£]|a\$|us\$|hk\$|nt\$|rs|\d)",
            r"\bresolved?\b.{0,30}\b(?:case|cases|suit|lawsuit|dispute|claims|"
            r"litigation)\b(?!.{0,20}\bnot\b)",
            r"\b(?:geschil|zaak|conflict|ruzie|rechtszaak)\b.{0,60}\bgeschikt\b",
            r"\b(?:to pay|pays|will pay|paying)\b.{0,50}\b(?:end|settle|resolve|close)\b",
            r"\b(?:to pay|pays|will pay)\b.{0,30}\b(?:authors|artists|writers|publishers|labels|"
            r"songwriters)\b",
            r"\bbur(?:y|ies|ied)\b.{0,20}\b(?:dispute|feud|fight|lawsuit)\b|"
            r"\bma(?:kes?|de) up\b.{0,30}\blicen[cs]|\bcalls? it quits\b",
            r"\bleg(?:t|en|ten)\b.{0,40}\b(?:streit|konflikt|rechtsstreit)\b.{0,20}\bbei\b",
            r"\b(?:deal|agreement|pact|accord)\b.{0,30}\b(?:ends?|ending|to end|resolv\w+|"
            r"settl\w+)\b",
            r"\b(?:bury|buries|call|calls|reach|make)\b.{0,20}\b(?:hatchet|truce|peace|"
            r"lawsuit with)\b",
            r"\bzahlt\b.{0,40}\b(?:millionen|mio|mrd|milliarden)\b",
            r"\b(?:verser|verse|paiera|paie)\b.{0,40}\bmillions?\b.{0,30}\baux\b",
            r"\benterrent? la hache|\btrouvent un (?:accord|terrain)|\bsigne(?:nt)? la paix",
            r"\bpagara\b.{0,50}\b(?:cerrar|zanjar|poner fin|resolver)\b",
            r"\b(?:alcanzan|alcanza|sellan|firman)\b.{0,25}\b(?:pacto|acuerdo|paz)\b",
            r"\b(?:trovano|trova|raggiungono|raggiunta|raggiungono) l'(?:intesa|accordo)",
            r"\btroffen\b.{0,24}\b(?:regeling|schikking)\b",
            r"\b(?:koopt|kopen)\b.{0,30}\baf\b|\bmaken vrede\b",
            r"\b(?:chegam|chegaram|fecham) a(?: um)? acordo\b|\bpara encerrar (?:a )?(?:acao|"
            r"processo|disputa)",
            r"了结.{0,8}(?:官司|诉讼|纠纷|案)|(?:赔付|支付).{0,16}(?:了结|和解)|握手言和",
            r"支払い?(?:う)?(?:こと)?で合意|合意.{0,8}訴訟(?:終結|取り下げ)|訴訟.{0,12}和解",
            r"합의.{0,12}(?:종결|마무리|종료)",
        ),
    ),
    "appeal_filed": (
        4.0,
        (
            r"\b(?:zieht|ziehen|zog|zogen|geht|gehen)\b.{0,16}\bvor (?:das|den|die)\b.{0,24}"
            r"\b(?:circuit|oberlandesgericht|kammergericht|bundesgerichtshof|olg|bgh|"
            r"court of appeals?)\b",
            r"\b(?:moves?|heads?|goes|went|moved)\b.{0,16}\b(?:\w+ circuit|"
            r"court of appeals?|appeals? court)\b",
            r"\bappeal(?:s|ed)?\b.{0,16}\b(?:to the|docketed|lodged|filed|from the)\b",
            r"\bgo(?:es)?\b.{0,12}\bcourt of appeal\b|\b(?:recurre|recorre|ricorre|"
            r"appelle|recurso)\b.{0,30}\b(?:sentenc|condena|decis|fallo|cassa)\w*",
            r"\b(?:takes?|took|brings?|brought)\b.{0,40}\b(?:to (?:the )?(?:appeals? court|"
            r"court of appeal|supreme court|\w+ circuit))\b",
            r"\b(?:asks?|asked|urges?|urged|wants?)\b.{0,20}\b(?:appeals? court|court of appeal|"
            r"supreme court|\w+ circuit)\b",
            r"\b(?:challenges?|challenged|to challenge|fights?|contests?)\b.{0,40}\b(?:on appeal|"
            r"ruling|verdict|judgment)\b",
            r"\b(?:nachste|hohere) instanz\b",
            r"\b(?:recourt|porte)\b.{0,30}\ben appel\b",
        ),
    ),
    "withdrawal": (
        4.5,
        (
            r"\b(?:nahm|nahmen|zog|zogen)\b.{0,70}\bzuruck\b(?!gewiesen)",
            r"\b(?:pulls?|pulled|drops?|dropped|abandons?|abandoned|withdraws?|withdrew|"
            r"ditch\w*)\b.{0,25}\b(?:suit|lawsuit|case|complaint|action)\b",
            r"klage\b.{0,60}\bzuruck(?:gezogen|genommen)\b|\bretir\w+\b.{0,12}\b(?:plainte|demanda|"
            r"querella|acao|processo)\b",
            r"\b(?:zieht|ziehen|zog|zogen|nimmt|nehmen)\b.{0,60}\bzuruck\b",
            r"\b(?:lasst|lassen|liess?)\b.{0,50}klage\b.{0,40}\bfallen\b|\blaat\b.{0,50}\bvallen\b|"
            r"\bends\b.{0,40}\bclaim\b",
            r"\b(?:trekt|trok|trekken|trokken)\b.{0,70}\bin\b(?!\s+(?:de|het|een))",
            r"\b(?:ritira\w*|rinunci\w*)\b.{0,20}\b(?:causa|azione|ricorso|denuncia)\b",
            r"\b(?:renonce|renoncent)\b.{0,20}\b(?:plainte|action|poursuites)\b",
            r"\b(?:retira|retiran|desiste|desisten|desistem)\b.{0,20}\b(?:demanda|acao|processo|"
            r"querella)\b",
            r"撤诉|(?<!拒)(?<!拒绝)撤(?:回|销).{0,12}(?:起诉|诉讼|提告|告诉|之诉)(?!.{0,4}(?:申请|请求))",
        ),
    ),
    "dismissal": (
        4.0,
        (
            r"\b(?:courts?|judges?|jury)\b.{0,12}\b(?:rejects?|rejected|ends?|ended|nixe[sd]|"
            r"axe[sd]|quashe[sd])\b.{0,50}\b(?:claims?|case|suit|lawsuit|action)\b",
            r"\b(?:authors?|writers?|artists?|novelists|photographers?|publishers?|labels|"
            r"songwriters|plaintiffs?|musicians)\b.{0,12}\b(?:lose|loses|"
            r"lost)\b(?! (?:\w+ )?(?:patience|faith|hope|trust|money|income|jobs|sleep|control)\b)",
            r"\boff the hook\b.{0,30}\b(?:ends?|dismiss\w+|toss\w*)\b",
            r"klage\b.{0,50}\b(?:erfolglos|ohne erfolg|abgewiesen|gescheitert)\b",
            r"\bverlie(?:zen|st)\b.{0,20}\b(?:zaak|rechtszaak|kort geding)\b",
            r"\b(?:justicia|juez|jueza|tribunal)\b.{0,14}\b(?:rechaza|desestima|desecha|"
            r"tumba)\b.{0,20}\b(?:demanda|querella)\b",
            r"\b(?:justica|juiz|juiza|tribunal)\b.{0,14}\b(?:rejeita|nega|"
            r"extingue)\b.{0,12}\b(?:acao|processo|pedido)\b",
            r"\b(?:respinto|respinta|bocciat[oa])\b.{0,12}\b(?:ricorso|causa|domanda)\b",
            r"诉.{2,16}败诉|驳回.{0,6}(?:全部|诉讼)?请求|(?:訴え|请求|請求)(?:を)?(?:退け|棄却)",
            r"(?:상대|낸) (?:\S+ ){0,3}(?:소송서|소송에서) (?:패소|졌)",
        ),
    ),
    "order": (
        4.0,
        (
            r"\b(?:motions?|requests?|bid|application)\b.{0,60}\b(?:denied|granted|decided|"
            r"refused|rejected)\b",
            r"\bordered to\b|\btold to\b.{0,40}\b(?:produce|answer|pay|stop)\b|"
            r"\bclass\b.{0,30}\bstruck\b",
            r"\b(?:timetable|schedule|discovery|deadline)\b.{0,30}\b(?:adopted|extended|set|"
            r"ordered)\b",
            r"\b(?:green[- ]?light|gives? the go-ahead|compels?|compelled|freezes?|froze|bars?|"
            r"barred|blocks?|blocked|halts?)\b.{0,60}\b",
            r"\b(?:claims?|case|suit|lawsuit)\b.{0,25}\b(?:moves?|move|goes|go|can go|may go|"
            r"press) (?:ahead|forward|on)\b",
            r"\b(?:court|judge)\b.{0,20}\b(?:won't|will not|refuses to|declines to)\b",
            r"\bkeeps?\b.{0,50}\balive\b|\b(?:tells|told|orders)\b.{0,30}\bto (?:disclose|produce|"
            r"hand over|turn over|reveal)\b",
            r"\blasst\b.{0,40}\bzu\b|\bverbietet\b|\buntersagt\b|\bmuss\b.{0,40}\b(?:offenlegen|"
            r"herausgeben|loschen)\b",
        ),
    ),
    "judgment": (
        3.0,
        (
            r"\bgib?t\b.{0,40}\brecht\b|\bverlier(?:t|en)\b.{0,12}\b(?:vor|gegen)\b|\bsieg fur\b|"
            r"\bgericht\b.{0,40}\bdarf\b.{0,60}\bnicht\b|"
            r"\bhatte[n]?\b.{0,60}\bnicht\b.{0,40}\b(?:durfen|nutzen)\b",
            r"\bda (?:torto|ragione) a\b|\bviolato il\b|\bdonne raison\b|\bda la razon\b|"
            r"\bda razao\b",
            r"\bmoet\b.{0,40}\b(?:betalen|stoppen|verwijderen)\b|\bgeeft\b.{0,30}\bgelijk\b",
            r"\b(?:infringed|breached|violated)\b.{0,50}\b(?:court|judge|"
            r"tribunal)\b.{0,12}\b(?:finds|rules|says|holds)\b",
            r"(?:著作権)?侵害を?(?:認定|認め)|賠償命令|勝訴|案落槌|胜诉|被判赔",
            r"침해 (?:인정|판단)|배상하라|배상 판결",
        ),
    ),
    "amended": (
        4.5,
        (
            r"(?:被告|原告)に.{0,20}(?:追加|加わ)|追加.{1,16}(?:为|為)(?:共同)?(?:被告|原告)",
            r"\bajout\w+\b.{0,40}\b(?:a (?:leur|son|sa) (?:action|plainte|assignation)|"
            r"demandeurs?|defendeurs?)\b",
            r"\bbreid\w*\b.{0,70}\buit\b|\b(?:estes[oa]|estende|estendono)\b.{0,24}"
            r"\b(?:causa|azione|domanda|ricorso)\b",
            r"청구 ?취지를? ?(?:확장|변경|늘)|(?:배상액|청구액|청구 금액)을? ?(?:늘|증액|올)",
            r"\b(?:adds?|added|adding|fold(?:s|ed)?)\b.{0,50}\b(?:allegations?|claims?|"
            r"defendants?|plaintiffs?|works)\b.{0,20}\bto\b.{0,30}\b(?:suit|lawsuit|complaint|"
            r"case|action)\b",
            r"\b(?:beefs?|beefed) up\b.{0,20}\b(?:complaint|suit|lawsuit|case)\b|\bjoin(?:s|"
            r"ed)? (?:the )?(?:suit|lawsuit|class action)\b.{0,40}\bamended\b",
            r"klage\b.{0,40}\b(?:erweitert|erganzt|ausgeweitet|ausgedehnt)\b|"
            r"\b(?:elargi|eten)\w*\b.{0,12}\b(?:plainte|assignation|action)\b|"
            r"\bampli[ao]\w*\b.{0,12}\b(?:demanda|denuncia|querella|causa|acao|processo)\b",
            r"\b(?:weiten|weitet|weiteten|erweitern|erweitert)\b.{0,40}\b(?:klage|aus)\b",
            r"追加.{1,16}为(?:共同)?被告|追加.{0,6}(?:诉讼)?请求|増額|請求を追加",
        ),
    ),
    "filed": (
        2.6,
        (
            r"\bin an? (?:[\w-]+ ){0,3}(?:complaint|lawsuit|suit|"
            r"petition)\b.{0,40}\b(?:accuse|say|alleg|claim)\w*",
            r"\b(?:zog|zogen|ging|gingen)\b.{0,60}\bvor gericht\b|\b(?:reichte|reichten|"
            r"erhob|erhoben)\b.{0,60}klage\b",
            r"\b(?:demand[oa]|demandaron|denunci[oa]|querell[oa])\b.{0,16}\ba (?!la corte|"
            r"un tribunal)|\bcit(?:a|o|ano|ato|ata|ati)\b.{0,30}\bin giudizio\b",
            r"\b(?:complaint|suit|lawsuit|claim|action|petition|papers)\b.{0,12}"
            r"\b(?:docketed|lodged|served|entered)\b",
            r"\bserved\b.{0,30}\bwith\b.{0,24}\b(?:claim|complaint|suit|writ|summons)\b",
            r"\bllev\w+\b.{0,24}\bante\b.{0,24}\b(?:juzgado|tribunal|justicia|juez|jueza)\b",
            r"\bdepositat[oa]\b.{0,50}\b(?:causa|ricorso|citazione|azione)\b|"
            r"\bvoor de (?:rechter|rechtbank)\b.{0,50}\bgeda(?:agd|agvaard)\b",
            r"\b(?:goes|go|went|gone) to court\b|\b(?:issues?|issued|begins?|begun|"
            r"opened)\b.{0,14}\bproceedings\b|\bproceedings begun\b",
            r"\b(?:drags?|dragged|hauls?|takes?|took)\b.{0,40}\b(?:to|into|before) (?:federal |"
            r"state |civil |high )?court\b|\bgo(?:es|ing)? after\b.{0,40}\bcourt\b|\band sues?\b",
            r"\b(?:faces|facing|draws)\b.{0,30}\b(?:suit|lawsuit|complaint)\b|\bcivil action\b|"
            r"\b(?:claim|suit|lawsuit|complaint)\b.{0,40}\b(?:was|has been) (?:issued|filed|lodged)\b|"
            r"\b(?:suit|lawsuit|complaint)\b.{0,12}\b(?:landed|arrived|lands)\b|"
            r"\blaunch(?:es|ed)?\b.{0,20}\b(?:action|claim|suit|case)\b|"
            r"\b(?:brings?|brought)\b.{0,24}\b(?:claim|action|case|suit|proceedings)\b",
            r"\bfiles?\b.{0,24}\b(?:complaint|suit|claim|petition|at the)\b|"
            r"\bstatement of claim\b.{0,12}\b(?:issued|filed)\b|\btakes? legal action\b",
            r"\blegal action\b.{0,20}\b(?:launched|started|begun|against)\b",
            r"\bfiles?\b.{0,6}\b(?:new|another|second|fresh)\b|\bfil(?:es|ed|"
            r"ing)\b.{0,30}\b(?:claim|case|action|proceedings)\b",
            r"\b(?:accused|named|targeted)\b.{0,12}\bin\b.{0,12}\b(?:lawsuit|suit|complaint)\b|"
            r"\bfresh (?:suit|claim)\b",
            r"\b(?:zieh|geh)(?:t|en)\b.{0,50}\bvor gericht\b|\bwegen\b.{0,40}\bvor gericht\b|"
            r"\bgeh(?:t|en)\b.{0,14}\b(?:juristisch|"
            r"rechtlich|gerichtlich)\b.{0,12}\bgegen\b",
            r"\bvise(?:e|es|s)? par une (?:plainte|action)|\baction (?:collective|"
            r"en justice)\b.{0,20}\b(?:lancee|contre)\b",
            r"\blleva[n]?\b.{0,30}\b(?:tribunal\w*|juicio|juzgado)\b|\bdenuncian? a\b",
            r"\bcausa\b.{0,24}\bcontro\b|\btrascinan?o?\b.{0,30}\btribunale\b",
            r"\balvo de (?:acao|processo)|\baciona[m]?\b|\bdeu entrada\b.{0,60}\bacao\b",
            r"\bbegin(?:t|nen)\b.{0,14}\b(?:rechtszaak|\w*procedure|kort geding)\b",
            r"控.{1,12}侵[权犯]|\bin stamning mot\b|\bpozew przeciw",
            r"を相手(?:に|取って).{0,20}(?:訴訟|提訴|賠償)?|遭.{0,10}(?:起诉|提告|控告)",
        ),
    ),
    "hearing": (
        2.6,
        (
            r"\b(?:judges?|panel|justices)\b.{0,60}\bquestion(?:s|ed|ing)\b",
            r"\bexamin(?:e|ee|ait)\b.{0,30}\b(?:action|plainte|affaire|recours|litige)\b|"
            r"\bcome(?:ca|cou)\b.{0,24}\bjulgamento\b",
            r"\btrial\b.{0,80}\b(?:opened|began|started|got under ?way)\b|\bopened\b.{0,70}"
            r"\btrial\b",
            r"\b(?:question|issue|point|matter)\b.{0,24}\b(?:occupied|was put to|was before|"
            r"came before|went before)\b.{0,40}\b(?:court|judges?|panel|bench)\b",
            r"\bboog zich\b|\bouve\b.{0,50}\b(?:e|partes|advogados)\b|\bda(?:vanti|"
            r"nanzi) a\w*\b.{0,30}\btribunale\b.{0,20}\bla causa\b",
            r"\b(?:face[sd]? off|spar(?:s|red)?|clash(?:es|ed)?|squares? off)\b.{0,30}\b(?:court|"
            r"judge|judges|courtroom)\b|\bspar\w*\b.{0,20}\bjudge\b",
            r"\b(?:panel|judges|justices)\b.{0,16}\b(?:press(?:es|ed)?|question(?:s|ed)?|"
            r"prob(?:es|ed)|grill\w*)\b",
            r"\btrial\b.{0,40}\b(?:starts?|started|opened|began)\b|"
            r"\b(?:escucho|oyo|ouviu?|entendu|sentito)\b.{0,20}\b(?:partes|parties|parti|"
            r"testemunhas|testigos|avocats|abogados|temoins)\b",
            r"\btrial\b.{0,16}\b(?:under way|underway|opens|begins|kicks off)\b|\b(?:argues|"
            r"argued|tells|told) (?:the )?(?:court|judge)\b",
            r"\bvor gericht\b.{0,60}\b(?:begonnen|beginnt|verhandelt|prozess)\b|"
            r"\bprozess\b.{0,30}\b(?:begonnen|beginnt|auftakt)\b",
            r"\bverdedigt zich\b|\bin (?:de )?rechtbank\b.{0,20}\b(?:tegenover|stond)\b",
            r"법정(?:서|에서).{0,10}(?:맞붙|공방|격돌)|对簿公堂|激辩|法廷で",
        ),
    ),
    "motion": (
        4.0,
        (
            r"\b(?:asks?|moves?|seeks?|petitions?|applies)\b (?:for|to|that|"
            r"leave)\b(?!.{0,60}\b(?:appeal|circuit)\b)",
            r"\b(?:opposes?|opposed)\b.{0,40}\b(?:motion|relating|claim|transfer|request|case)|"
            r"\b(?:opening|reply) briefs?\b|\bcross-moves?\b",
            r"\bmove[sd]?\b.{0,12}\b(?:for|to)\b.{0,12}\b(?:summary judgment|dismiss|strike|"
            r"compel|stay|certify)\b",
            r"\bseeks?\b.{0,20}\b(?:to have|dismissal|summary judgment)\b|\bsought to have\b",
            r"\b(?:asks?|asked|urges?|urged)\b.{0,24}\b(?:court|judge)\b.{0,24}\bto (?:toss|"
            r"dismiss|throw|clear|rule|end|strike)\b",
        ),
    ),
    "demand_letter": (
        3.5,
        (
            r"\b(?:writes?|wrote|written request|sends?|sent)\b.{0,50}\b(?:letter|notice|request|"
            r"alleging|accusing|demand\w*)\b|\bletters? (?:to|from)\b|\bformal notices?\b",
            r"\bwarns?\b.{0,40}\b(?:legal action|lawsuit|court)\b|\btold\b.{0,40}\bto stop\b",
            r"\bdemands?\b.{0,40}\b(?:stop|cease|halt|pull|remove|delete)\b",
            r"\bmahn(?:t|en|te)\b.{0,40}\bab\b|\bfordert\b.{0,50}\b(?:unterlassung|loschung)\b",
            r"\bputs?\b.{0,60}\bon notice\b|\bwarns?\b.{0,40}\bover\b|\bexig\w+ (?:a|que)\b",
            r"\bexige\b.{0,40}\b(?:cese|retire|cesse|arret|pare)\b",
        ),
    ),
    "regulatory": (
        3.5,
        (
            r"\b(?:opens?|opened|begins|launch\w+)\b.{0,20}\b(?:inquiry|investigation|probe|"
            r"formal proceedings|consultation)\b",
            r"\b(?:watchdog|regulator|authority|commission|competencia|agcom|cade|kartellamt|cma|"
            r"ftc)\b.{0,30}\b(?:probes?|investigat\w+|investiga|opens|fines|pruft|ermittelt|apre|"
            r"abre|ouvre)\b",
        ),
    ),
}

# Phrases that leave little doubt: what was asked of a court was granted or refused, a court has
# heard both sides and will decide later, an appeal has ended, a case was put off or sent on.
FIRM_FRAMES: dict[str, tuple[float, tuple[str, ...]]] = {
    "order": (
        4.2,
        (
            r"\b(?:g[ai]ve|gives?|grant(?:ed|s)?|wins?|won|gets?|got|given)\b.{0,60}\b"
            r"(?:permission|leave|ticket) to (?:the court of )?appeal\b",
            r"\b(?:berufung|revision)\b.{0,60}\bzugelassen\b|\bgestattet\b.{0,90}\b(?:nachste instanz|berufung)\b",
            r"\b(?:nego|niega|negaron|concede|concedio)\b.{0,30}\bamparo\b",
            r"\b(?:den(?:ies|ied|ying)|reject(?:s|ed)|refuse[sd]|grant(?:s|ed)|overrule[sd]?|turn(?:s|"
            r"ed) down)\b.{0,40}\b(?:motions?|applications?|objections?|transfer|stay)\b",
            r"\b(?:court|judge|tribunal|magistrate)\b.{0,40}\b(?:den(?:ies|ied)|reject(?:s|ed)|"
            r"refuse[sd]|grant(?:s|ed))\b.{0,40}\b(?:requests?|bid|petition)\b",
            r"\b(?:lehnt|lehnte|weist|wies|gibt|gab)\b.{0,50}\b(?:antrag|antrage|einrede|"
            r"ruge)\b.{0,60}\b(?:ab|zuruck|statt)\b|\bantrag\b.{0,60}\b(?:abgelehnt|"
            r"zuruckgewiesen|stattgegeben)\b",
            r"\b(?:rejet(?:te|e|ee)|ecarte|accueille|accorde|fait droit a)\b.{0,30}\b(?:requete|"
            r"exception|fin de non-recevoir|demande de (?:renvoi|sursis|suspension))\b",
            r"\b(?:deniega|denego|niega|nego|rechaza|rechazo|desestima|desestimo|acepta|acoge|"
            r"estima|estimo)\b.{0,20}\b(?:peticion|mocion|solicitud|excepcion|declinatoria)\b",
            r"\b(?:respin(?:ge|to|ta)|rigetta(?:to|ta)?|acco(?:glie|lto|lta))\b.{0,20}\b(?:istanza|"
            r"eccezione|richiesta|reclamo)\b",
            r"\b(?:wijst|wees)\b.{0,20}\b(?:verzoek|incident|bezwaar)\b.{0,40}\b(?:af|toe)\b",
            r"\b(?:nega|negou|rejeita|rejeitou|indefere|indeferiu|defere|deferiu|acolhe|"
            r"acolheu)\b.{0,20}\b(?:pedido|mocao|requerimento)\b",
            r"拒绝?(?:撤销|驳回|撤案|中止)|(?:驳回|否决|拒绝).{0,16}(?:申请|动议|异议|请求撤)",
            r"申し?立て.{0,14}(?:却下|退け|棄却|認め)|(?:신청|이의)(?:을|도)? ?(?:기각|각하|인용)",
            r"\b(?:oddalil|odrzucil)\w*\b.{0,12}\bwnios|\bavsla[rg]?\w*\b.{0,30}\b(?:begaran|"
            r"yrkande)",
        ),
    ),
    "judgment": (
        4.0,
        (
            r"\b(?:answer|view|conclusion|verdict|finding)\b.{0,40}\b(?:court|judge|"
            r"tribunal)\b.{0,50}\b(?:gave|reached|came)\b",
            r"\bestim(?:a|o|ada)\b.{0,24}\bdemanda\b|\baccol(?:to|ta)\b.{0,24}\bdomanda\b",
            r"\bger\b.{0,24}\bratt\b|\bnakazal\w*\b.{0,20}\b(?:zaplat|odszkod)|"
            r"\bnaruszyl\w* praw",
            r"\bmuss\b.{0,30}\b(?:schaden\w*|zahlen)\b|\bniederlage\b.{0,40}\bgericht",
            r"\b(?:devra|doit)\b.{0,20}\b(?:indemniser|verser|payer)\b|"
            r"\b(?:gagne|perd)\b.{0,12}\bproces\b",
            r"\b(?:tera|debera|tendra|dovra)\b.{0,8}\b(?:de |que )?(?:indeni[sz]ar|indemnizar|"
            r"pagar|risarcire|pagare)\b",
        ),
    ),
    "appeal_decided": (
        4.0,
        (
            r"\bberufung\b.{0,50}\b(?:ohne erfolg|erfolglos|zuruck|gescheitert|scheitert)\b|"
            r"\b(?:oberlandesgericht|olg|kammergericht|bgh)\b.{0,20}\bbestatigt\b",
            r"\b(?:la audiencia|supremo)\b.{0,20}\b(?:confirma|ratifica|revoca|anula)\w*",
            r"\b(?:cour d.appel|corte d.appello|gerechtshof|hof)\b.{0,20}\b(?:confirm|infirm|"
            r"conferm|ribalt|riform|bevestig|bekrachtig|vernietig)\w*",
            r"\b(?:mantem|manteve|mantiene|mantuvo)\b.{0,16}\b(?:condena|sentenc)\w*",
            r"(?:终审|二审).{0,8}(?:维持|改判|驳回)|维持.{0,4}(?:一审|原判)|апелляци.{0,30}(?:оставил|"
            r"отменил|подтвердил)",
        ),
    ),
    "hearing": (
        4.2,
        (
            r"\buitspraak (?:over|volgt|op)\b|\bjugement (?:le|attendu)\b|\burteil (?:am|folgt)\b|"
            r"\b(?:judge?ment|verdict|ruling|decision) (?:is )?(?:due|expected) (?:on|in|by)\b",
            r"\breserve[sd]?\b.{0,16}\b(?:judge?ment|orders?|decision|ruling|verdict)\b|"
            r"\b(?:judge?ment|orders?|decision|ruling|verdict)\b.{0,12}\breserved\b",
            r"\barguments?\b.{0,60}\b(?:ended|concluded|closed|wrapped up)\b|"
            r"\b(?:concluded|closed|finished) (?:their |its |the )?arguments\b",
            r"\b(?:urteil|entscheidung)\b.{0,30}\b(?:soll|will|wird)\b.{0,40}\b(?:verkundet|"
            r"verkunden|fallen|folgen)\b",
            r"\brend(?:ra|ront)\b.{0,16}\b(?:decision|jugement|ordonnance|arret)\b|"
            r"\bdicta?ra\b.{0,12}\bsentencia\b",
            r"\bdoet (?:over|op|later|binnen|in)\b.{0,30}\buitspraak\b|"
            r"\bemetter[aà]\b.{0,16}\b(?:sentenza|decisione)\b",
            r"判決は.{0,10}[日月]|判決を?言い?渡(?:す|される)?(?:予定|"
            r"見通し)|선고(?:는|를|가)? ?.{0,8}(?:예정|앞두)",
        ),
    ),
    "motion": (
        4.2,
        (
            r"\b(?:pide|pidio|piden|solicita|solicito)\b.{0,30}\b(?:archiv|desestim|inadmi|rechac|"
            r"sobrese)\w*",
            r"\bchie(?:de|dono|sto)\b.{0,30}\b(?:rigett\w*|archiviazione|respingere|inammissib\w*)",
            r"\b(?:vraagt|vroeg|vragen)\b.{0,40}\b(?:verwerpen|af te wijzen|afwijzing|"
            r"niet-ontvankelijk)\b",
            r"\b(?:pede|pediu|pedem|requer|solicita)\b.{0,30}\b(?:arquivamento|extincao|rejeicao|"
            r"improcedencia)\b",
            r"(?:棄却|却下)を?(?:する)?(?:よう)?(?:に)?.{0,6}(?:求め|要請)|(?:기각|각하).{0,6}(?:요청|촉구|"
            r"구했)",
        ),
    ),
    "transferred": (
        4.5,
        (
            r"\b(?:move[sd]|sent|sends|shift(?:s|ed)|transfer(?:s|red))\b.{0,60}"
            r"\b(?:case|suit|class action|lawsuit|complaint)\b.{0,12}"
            r"\bto (?:new york|manhattan|california|san francisco|delaware|texas|illinois|chicago|boston|"
            r"los angeles|the (?:northern|southern|eastern|western|central) district)\b",
            r"\b(?:sent|sends|moved|moves|transferred|transfers|shipped)\b.{0,60}\bto (?:the )?"
            r"(?:\w+ ){0,3}(?:district|division|court)\b|\bcase\b.{0,60}\b(?:sent|moved|"
            r"transferred)\b",
            r"\bverw(?:eist|ies|iesen)\b.{0,60}\ban das\b|\brenvo(?:ie|yee?)\b.{0,40}"
            r"\bdevant\b.{0,30}\btribunal\b",
        ),
    ),
    "consolidated": (
        4.0,
        (
            r"\bpanel\b.{0,20}\bsends?\b|\b(?:combine[sd]?|centrali[sz]e[sd]?|merge[sd]?)\b.{0,40}"
            r"\b(?:cases|suits|lawsuits|actions)\b|合并.{0,10}案",
        ),
    ),
    "stayed": (
        4.0,
        (
            r"\bverfahren\b.{0,40}\b(?:ausgesetzt|ruht)\b|\bsurs(?:is|oit) a statuer\b|"
            r"\b(?:pauses|paused|stays)\b.{0,30}\b(?:case|suit|lawsuit|proceedings)\b",
        ),
    ),
    "reference_to_cjeu": (
        4.5,
        (
            r"\b(?:refers?|referred|asks?)\b.{0,40}\b(?:luxembourg|court of justice|cjeu|ecj|"
            r"eu(?:'s)? (?:top )?court)\b|\blegt\b.{0,40}\beugh\b.{0,12}\bvor\b",
        ),
    ),
    "filed": (
        3.6,
        (
            r"\btr[ae]kker\b.{3,50}\bi (?:\w+ )?(?:byret|landsret|retten|so- og handelsretten)\b",
            r"\bjoin(?:s|ed)?\b.{0,24}\bqueue of plaintiffs\b",
        ),
    ),
    "dismissal": (
        4.3,
        (
            r"\brejet\w+\b.{0,30}\b(?:demandes|pretentions|action|plainte|requetes)\b|"
            r"\brejeit\w+\b.{0,24}\bpedido de indeni",
            r"\b(?:rechaz|desestim)\w+\b.{0,24}\b(?:demanda|pretensiones|querella|accion)\b|"
            r"\brespin\w+\b.{0,20}\b(?:domanda|causa|ricorso)\b",
        ),
    ),
    "announced": (
        4.2,
        (
            r"소송(?:에|을|도)? ?(?:나서겠|제기하겠|제기할|불사|내겠)|제소하겠|고소하겠",
            r"\bthreat\w*\b.{0,30}\b(?:sue|lawsuit|legal action)\b",
        ),
    ),
}
