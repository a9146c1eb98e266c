"""Judgement: every rule is one function that looks at a linked handbook and says what it finds, where."""
