"""Exports: the whole handbook as one JSON document with its schema, and as tables for a spreadsheet."""
