"""Reading the news: feeds, articles, stories, and the changes they propose to the record."""
