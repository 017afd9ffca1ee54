"""The addresses of the news."""

from django.urls import path

from news.views.freshness import freshness, retry_stuck
from news.views.hooks import courtlistener
from news.views.review import (
    accept,
    accept_story,
    edit,
    proposal,
    reject,
    review,
    undo,
    undo_all,
)
from news.views.stories import stories, story

app_name = "news"

urlpatterns = [
    path("news/", stories, name="stories"),
    path("news/<int:pk>/", story, name="story"),
    path("review/", review, name="review"),
    path("review/undo/", undo_all, name="undo-all"),
    path("review/<int:pk>/", proposal, name="proposal"),
    path("review/<int:pk>/accept/", accept, name="accept"),
    path("review/<int:pk>/edit/", edit, name="edit"),
    path("review/<int:pk>/reject/", reject, name="reject"),
    path("review/<int:pk>/undo/", undo, name="undo"),
    path("review/stories/<int:pk>/accept/", accept_story, name="accept-story"),
    path("freshness/", freshness, name="freshness"),
    path("freshness/retry/", retry_stuck, name="retry-stuck"),
    path("hooks/courtlistener/<str:secret>/", courtlistener, name="courtlistener-hook"),
]
