"""Words that tell what an article is about: artificial intelligence, copyright, a dispute, or else."""

from news.pipeline.lexicon import off_topic, on_topic

TABLES = {
    "ai": on_topic.AI,
    "copyright": on_topic.COPYRIGHT,
    "likeness": on_topic.LIKENESS,
    "works": on_topic.WORKS,
    "taking": on_topic.TAKING,
    "dispute": on_topic.DISPUTE,
    "other_law": off_topic.OTHER_LAW,
    "gathering": off_topic.GATHERING,
    "jobs": off_topic.JOBS,
    "product": off_topic.PRODUCT,
    "deal": off_topic.DEAL,
    "finance": off_topic.FINANCE,
    "namesake": off_topic.NAMESAKE,
    "essay": off_topic.ESSAY,
}
