"""Words by which an article says who sues whom, and words that are no part of a name."""

# Verbs and phrases between plaintiff (left) and defendant (right).
ACTIVE = """
intima a|intiman a|intimó a|intimaron a|emplaza a|emplazan a|requiere a|requieren a
sued|sues|sue|suing|taken|take|taking|dragged|drags|hauls|hauled|haul|bring|brings|is suing
are suing|has sued|have sued|had sued|took|takes to court|accuses|accused|accuse
brought suit against|files suit against|filed suit against|filing suit against|bring suit against
launched legal action against|took legal action against|takes legal action against
opened a case against|brought against|filed against
sent a cease-and-desist letter to|sent a cease and desist letter to|sends cease-and-desist to
sent a legal letter to|sent a demand letter to|lodged a complaint against|threatened to sue
threatens to sue|threaten to sue|threatened|threatens legal action against
threatened legal action against|orders
joins|won against|wins against|beats|beat|defeats|prevails over|prevailed against|v.|vs.|vs|versus|v
verklagt|abgemahnt|gesommeerd|aangeklaagd|gedagvaard|voor de rechter gedaagd
voor de rechter gesleept|vor gericht gezogen|verklagen|verklagte|verklagten|gegen|./.|zieht gegen
klagt gegen|klagen gegen|klagte gegen|siegt gegen|mahnt|wirft
poursuit|poursuivent|assigne|assignent|attaque|attaquent|a assigné|ont assigné|avoir assigné
a poursuivi|ont poursuivi|contre|accuse|accusent|met en demeure|mettent en demeure|c/
demanda a|demandan a|demandó a|demandaron a|ha demandado a|han demandado a|haber demandado a|lleva a
llevan a|llevó a|contra|acusa a|acusan a|se querella contra|denuncia a|denuncian a
fa causa a|fa causa ad|fa causa alla|fa causa al|fanno causa a|fanno causa ad|fanno causa alla
ha fatto causa a|ha fatto causa alla|hanno fatto causa a|hanno fatto causa alla|cita in giudizio
citano in giudizio|ha citato in giudizio|hanno citato in giudizio|ha citato|hanno citato
porta in tribunale|portano in tribunale|contro|porta|trascina|accusa|accusano|diffida|ha diffidato
fa causa|causa a|causa ad
klaagt|klagen|daagt|dagen|sleept|slepen|dagvaardt|dagvaarden|tegen|beschuldigt|sommeert
processa|processam|processou|processaram|processa a|processou a|aciona|acionou|acionam|acusa|acusam
leva
pozwał|pozwała|pozwali|pozywa|pozywają|stämmer|stämde|har stämt|sagsøger|har sagsøgt|przeciwko|mot
проти|против
"""

# Between defendant (left) and plaintiff (right).
PASSIVE = """
sued by|been sued by|being sued by|accused by|taken to court by|hit with a lawsuit by
hit with a lawsuit from|hit with lawsuit by|faces a lawsuit from|faces lawsuit from
facing a lawsuit from|faces a lawsuit by|faces suit from|face a lawsuit from
threatened with a lawsuit by|targeted by
verklagt von|wird von|wurde von|wurden von|werden von
poursuivi par|poursuivie par|poursuivis par|assigné par|assignée par|assignés par|attaqué par
attaquée par|attaqué en justice par|poursuivi en justice par|poursuivie en justice par|accusé par
accusée par|assigné en justice par
demandado por|demandada por|demandados por|demandadas por|acusada por|acusado por|denunciada por
citata in giudizio da|citato in giudizio da|citata in giudizio dal|citata in giudizio dalla
citata da|portata in tribunale da|denunciata da|accusata da|portata in tribunale dalla
aangeklaagd door|gedagvaard door|voor de rechter gedaagd door|beschuldigd door
processada por|processado por|processada pela|processada pelo|processadas por|acionada por
acusada por|acionada pela|acionada pelo|processado pela|processado pelo
pozwane przez|pozwany przez|pozwana przez|stäms av|stämts av
"""

# A suit as a thing: what stands after the preposition that follows is the defendant.
NOUN = """
lawsuit|lawsuits|suit|suits|class action|complaint|complaints|legal action|case|claim|claims|action
proceedings|litigation|petition|legal proceedings
klage|klagen|sammelklage|rechtsstreit|verfahren|eilantrag|klageschrift
plainte|plaintes|action|procès|procédure|assignation|recours|poursuites
demanda|demandas|querella|acción|pleito|acciones|denuncia|recurso
causa|azione|ricorso|denuncia|azione legale|class action
rechtszaak|zaak|claim|kort geding|procedure|klacht|vordering|eis
ação|ações|processo|processos|queixa
pozew|stämning|stämningsansökan|søgsmål|иск
"""

AGAINST = """
against|gegen|contre|contra|frente a|contro|tegen|przeciwko|mot|против
naming|à l'encontre de|aan tegen
"""

# What makes a suit not a fact: refused, or only threatened.
NEGATED = """
moot court|mock trial|fictional|hypothetical case|模拟法庭|模拟审理|虚构|模擬裁判|모의재판
no lawsuit|no suit|not sued|did not sue|has not sued|have not sued|won't sue|will not sue|not filed
never sued|does not sue|not suing|denied suing|has not filed|have not filed|no plans to sue
nicht verklagt|keine klage|klagt nicht|klagen nicht|n'a pas|n'ont pas|aucune plainte|ne poursuit pas
no ha demandado|no han demandado|no demandará|nessuna causa|non ha fatto causa|non ha citato
geen rechtszaak|niet aangeklaagd|não processou|não vai processar|nenhuma ação
未起诉|没有起诉|尚未起诉|未提起|并未起诉|不会起诉|不起诉|提訴していない|提訴しない|訴えていない
소송을 제기하지 않|제소하지 않|소송 계획이 없
"""

HYPOTHETICAL = """
may sue|might sue|could sue|would sue|can sue|will sue|to sue|may also sue|threatens|threatened
threaten|threatening|plans to|planning to|considering|considers|weighs|weighing|mulls|mulling
vows to|intends to|possible lawsuit|potential lawsuit|wants to sue|if
droht|drohen|drohte|will klagen|könnte|könnten|erwägt|erwägen|prüft|prüfen|möglicherweise
menace|menacent|envisage|envisagent|pourrait|pourraient|compte poursuivre
amenaza|amenazan|podría|podrían|estudia|demandará|planea
minaccia|minacciano|potrebbe|potrebbero|valuta|valutano
dreigt|dreigen|kan|kunnen|overweegt|overwegen|zou
ameaça|ameaçam|pode|podem|poderia|poderá|estuda
拟起诉|考虑起诉|或将|可能起诉|可能会起诉|将起诉|威胁|准备起诉|不排除|打算起诉|提訴を検討|検討|可能性
方針|構え|提訴も辞さ|소송을 예고|예고|검토|가능성|할 수 있|할 계획|방침
"""

# Capitalised words that are not a name by themselves, first of all at the head of a sentence.
NOT_NAMES = """
the|a|an|in|on|at|by|for|of|with|as|it|its|they|he|she|we|his|her|their|this|that|these|those|and
but|or|nor|so|yet|if|when|while|after|before|since|until|meanwhile|also|both|several|many|some|most
all|other|others|last|earlier|later|then|now|new|according|however|although|though|because|who|which
what|how|why|where|there|here|no|not|one|two|three|four|five|six|seven|eight|nine|ten|dozens
hundreds|thousands|more|over|under|from|to|is|are|was|were|has|have|had
plaintiff|plaintiffs|defendant|defendants|complaint|lawsuit|suit|suits|court|courts|judge|judges
justice|district|federal|state|supreme|high|circuit|class|action|appeals|motion|ruling|order
copyright|case|claim|claims|counsel|attorney|lawyers|lawyer|ceo|president|chief|executive|director
spokesperson|spokesman|spokeswoman|company|companies|firm|startup|start-up|authors|author|artists
artist|writers|broadcasters|photographers|actors|songwriters|developers|journalists|illustrators
creators|youtubers|narrators|heirs|estate|novelists|podcasters|users|owners|makers|reporter
correspondent|publishers|publisher|musicians|newspapers|studios|studio|labels|tech|giant|ai|a.i.|us
u.s.|usa|uk|u.k.|eu|e.u.
american|british|german|french|spanish|italian|dutch|brazilian|portuguese|chinese|japanese|korean
indian|canadian|european|california|californian|danish|swedish|australian|israeli|irish|swiss
hollywood|silicon valley
monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july
august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec
der|die|das|den|dem|des|ein|eine|einer|eines|einen|einem|im|am|vom|zum|zur|mit|nach|vor|bei|von|aus
auf|für|gegen|und|oder|aber|auch|wie|er|sie|es|ihr|ihre|seine|mehrere|drei|zwei|vier|fünf|zahlreiche
klage|klagen|kläger|klägerin|beklagte|gericht|landgericht|oberlandesgericht|amtsgericht|urteil
streit|unternehmen|konzern|firma|start-up|verlag|verlage|autor|autoren|autorin|künstler|künstlerin
fotograf|fotografin|musiker|entwickler|betreiber|anbieter|ki|us|kalifornien|montag|dienstag|mittwoch
donnerstag|freitag|samstag|sonntag|januar|februar|märz|mai|juni|juli|oktober|dezember|verletzung
urheberrecht|urheberrechtsverletzung|nutzung|inhalte|texte|werke|bilder|millionen|milliarden|dollar
beschwerde|ablehnung|berufung|revision|beschluss|antrag|verfügung|entscheidung|kammer|senat|vergleich
auskunft|unterlassung|vorwurf|vorwürfe|anspruch|ansprüche|rechtsstreit|verhandlung|widerspruch|einigung
lizenz|lizenzen|training|modell|datensatz|trainingsstoff|anwalt|anwälte|rechtsanwalt|verfahren
euro|schadensersatz|woche|monat|jahr|tag|ende|anfang|mitte
le|la|les|un|une|des|du|au|aux|en|dans|et|ou|mais|sur|sous|pour|par|avec|selon|trois|deux|quatre
plusieurs|ce|cette|ces|il|elle|ils|elles|leur|son|sa|ses|l|d|tribunal|cour|justice|juge|lundi|mardi
mercredi|jeudi|vendredi|samedi|dimanche|janvier|février|mars|avril|mai|juin|juillet|août|septembre
octobre|novembre|décembre|état|états-unis|union|européenne
el|los|las|una|unos|unas|del|al|de|y|e|o|pero|por|para|con|sin|según|tres|dos|cuatro|varios|varias
este|esta|estos|su|sus|se|juez|juzgado|audiencia|lunes|martes|miércoles|jueves|viernes|sábado
domingo|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre
estados|unidos
il|lo|gli|i|uno|nel|nella|nei|dal|dalla|dei|delle|della|dello|tre|due|quattro|diversi|alcuni|secondo
tribunale|corte|giudice|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|gennaio|febbraio
aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|stati|uniti|anche
het|een|van|voor|door|drie|twee|vier|enkele|volgens|rechtbank|rechter|maandag|dinsdag|woensdag
donderdag|vrijdag|zaterdag|zondag|januari|februari|maart|juni|juli|augustus|amerikaanse
os|as|um|uma|uns|umas|do|da|dos|das|no|na|nos|nas|ao|aos|às|em|três|dois|duas|quatro|vários|várias
segundo|juiz|juíza|justiça|segunda|terça|quarta|quinta|sexta|janeiro|fevereiro|março|maio|junho
julho|setembro|outubro|novembro|dezembro
ia|ki|cronista|cronistas|traductores|traduttori|übersetzer|poeten|aigc|genai|llm|llms|uitgever
uitgeverij|krant|kunstenaar|fotografe|schrijver|auteur|auteurs|éditeur|éditeurs|éditrice|photographe
artiste|société|groupe|entreprise|editora|jornal|autor|autora|artista|grupo|empresa|editorial
periódico|editore|gruppo|società|azienda|autore|giornale|states|kingdom|verwertungsgesellschaft
künstler|songtexte|könnte
exclusive|breaking|update|updated|opinion|analysis|photo|video|news|report|reuters|ap|afp|dpa
"""

# Endings of German nouns that say what someone is, not who.
COMMON_ENDINGS = (
    "gesellschaft",
    "firma",
    "firmen",
    "konzern",
    "konzerne",
    "unternehmen",
    "verlag",
    "verlage",
    "gericht",
    "verband",
    "entwickler",
    "hersteller",
    "betreiber",
    "betreiberin",
    "anbieter",
    "agentur",
    "agenturen",
    "künstler",
    "künstlerin",
    "fotograf",
    "fotografin",
    "autor",
    "autoren",
    "autorin",
    "produzent",
    "studios",
    "labels",
    "zeitung",
    "zeitungen",
    "dienst",
    "plattform",
    "verletzung",
    "klage",
    "recht",
    "rechte",
    "gruppe",
    "start-up",
    "startup",
    "chefin",
    "richter",
    "kammer",
    "verfahren",
    "streit",
    "inhaber",
    "training",
    "modell",
    "modelle",
)

TABLES = {
    "sue>": ACTIVE,
    "sue<": PASSIVE,
    "suit": NOUN,
    "against": AGAINST,
    "negated": NEGATED,
    "hypothetical": HYPOTHETICAL,
}
