"""The tables of the news: what is read, how far that has come, and what it would change."""

from news.models.article import Article, ArticleQuerySet
from news.models.delivery import Docket, WebhookDelivery
from news.models.feed import Feed, FeedQuerySet, Host
from news.models.proposal import Proposal, ProposalDecision, ProposalEvidence
from news.models.story import ArticleLink, Story, StoryArticle, StoryCase

__all__ = [
    "Article",
    "ArticleLink",
    "ArticleQuerySet",
    "Docket",
    "Feed",
    "FeedQuerySet",
    "Host",
    "Proposal",
    "ProposalDecision",
    "ProposalEvidence",
    "Story",
    "StoryArticle",
    "StoryCase",
    "WebhookDelivery",
]
