"""What is done with the news: polled, fetched, read, linked, proposed."""
