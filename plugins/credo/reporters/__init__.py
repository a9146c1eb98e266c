"""Telling people and programs what the checks found: one module a format, each from a report to text."""
