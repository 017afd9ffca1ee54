"""The OpenAPI description, made from the tables: nothing in it is written twice."""
