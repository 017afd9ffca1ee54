"""Words that tell what happened, under the record's kinds of events."""

from news.pipeline.lexicon import events_of_courts as courts
from news.pipeline.lexicon import events_of_parties as parties

TABLES = {
    "filed": parties.FILED,
    "order": courts.ORDER,
    "judgment": courts.JUDGMENT,
    "appeal_decided": courts.APPEAL_DECIDED,
    "appeal_filed": parties.APPEAL_FILED,
    "settlement": parties.SETTLEMENT,
    "licence_deal": parties.LICENCE_DEAL,
    "hearing": courts.HEARING,
    "trial": courts.TRIAL,
    "amended": parties.AMENDED,
    "motion": parties.MOTION,
    "dismissal": courts.DISMISSAL,
    "withdrawal": parties.WITHDRAWAL,
    "regulatory": parties.REGULATORY,
    "demand_letter": parties.DEMAND_LETTER,
    "announced": parties.ANNOUNCED,
    "stayed": courts.STAYED,
    "transferred": courts.TRANSFERRED,
    "consolidated": courts.CONSOLIDATED,
    "discovery": courts.DISCOVERY,
    "reference_to_cjeu": courts.REFERENCE,
    "answered": parties.ANSWERED,
    "bid": parties.BID,
}

# Phrases that hold a cue word but not its sense. They take the place of what lies within them.
DECOYS = """
zum vergleich|im vergleich zu|im vergleich zum|im vergleich zur|in settlement talks|settlement talks
민사합의|형사합의|합의부|합의체|합의되지|trial version|free trial|trial lawyer|in order to
in order for|order form|orders of magnitude
上诉法院|上诉庭|巡回上诉|court of appeal|court of appeals|appeals court|appeals to customers|appeal to users|mass appeal
ante la audiencia|audiencia provincial|audiencia nacional|la audiencia confirm*|a la audiencia
film festival|settled in|settle for less|settle for nothing|can be sued|could be sued|may be sued|can sue
cease-and-desist order*|cease and desist order*|motion to certify*|certify a class action
no lawsuit has been filed|no suit has been filed|has not sued|have not sued|did not sue
has not filed|have not filed|not sued|won't sue|will not sue|does not sue
no ruling|not yet ruled|yet to rule|has not ruled|not ruled|before ruling|no settlement|not settled
bezieht sich|statt dessen|in re
hat nicht geklagt|keine klage eingereicht|noch keine klage|nicht verklagt|n'a pas porté plainte
pas porté plainte|aucune plainte|no ha demandado|no ha presentado|nessuna causa|geen rechtszaak
não processou
未起诉|没有起诉|尚未起诉|未提起诉讼|并未起诉|至今未见判决|未见判决|尚无判决|未作出判决|尚未判决
没有公布开庭|开庭时间|提訴していない|訴訟は起こしていない|소송을 제기하지 않|제소하지 않
出庭|合理使用判断|判決は|公诉|提起公诉|检察机关起诉|移送起诉|移送审查起诉
cour d'appel|corte d'appello|corte de apelación|tribunal de apelación|tribunal d'appel
opt out of the settlement|opted out of the settlement|opting out of the settlement
opts out of the settlement|leave the settlement|left the settlement|leave settlement
rejected the settlement|turned down the settlement|outside the settlement|no court date
no hearing date|no date for a hearing|kein urteil|noch kein urteil|noch nicht entschieden
pas encore jugé|aún no hay sentencia|sin sentencia|nog geen uitspraak|geen uitspraak|判決はまだ
아직 판결
판결은 아직
"""

APPEALS_COURT = """
court of appeal|court of appeals|appeals court|appellate court|appellate panel|federal appeals
ninth circuit|second circuit|third circuit|first circuit|fourth circuit|seventh circuit
federal circuit|d.c. circuit|9th circuit|2nd circuit|3rd circuit|supreme court
high court division bench
berufungsgericht|berufungsinstanz|zweite instanz|zweiter instanz|bundesgerichtshof|BGH|cour d'appel
cour de cassation|tribunal supremo|audiencia provincial|corte d'appello|cassazione|gerechtshof
hoge raad|tribunal de apelación|segunda instância|superior tribunal de justiça|segunda instancia
上诉法院|上诉庭|二审法院|最高人民法院|终审法院|控訴審|知財高裁|最高裁|항소심|고등법원|대법원|hovrätt
"""
