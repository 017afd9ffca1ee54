"""What is read of the news: feeds, articles, stories, and what the site knows beforehand."""
