"""Given names that are common in many countries and are no ordinary word, so that they can be told from other capitals.

The list need not be complete: it finds names where the grammar around them gives no hint.
"""

from __future__ import annotations

from typing import Final

_NAMES: Final = """
    Aaron Abdul Adam Adrian Agnes Ahmed Aisha Alan Alejandro Alex Alexander Alexandra Alfred Ali Alice
    Alicia Alina Amanda Amelia Amir Amy Ana Andrea Andreas Andrew Angela Anita Anna Anne Anthony Antonio
    Anton Arthur Astrid Barbara Beatrice Ben Benjamin Bernard Bianca Björn Brian Brigitte Bruno Callum
    Camille Carla Carlos Carmen Caroline Catherine Cecilia Charles Charlotte Chloe Christina Christopher
    Claire Clara Claudia Colin Connor Daniel Daniela David Deborah Denise Dennis Derek Diana Diego Dmitri
    Dominic Dorothy Duncan Dylan Edith Eduardo Edward Eileen Elena Elias Elif Elisabeth Elizabeth Ellen
    Emilia Emily Emma Enrique Eric Erik Esther Eva Evelyn Fatima Felix Fernando Fiona Florian François
    Franziska Frederick Gabriel Gareth Gary Geoffrey George Gerald Giulia Giovanni Gordon Greta Guillaume
    Hannah Harold Harriet Hassan Heidi Heike Heinrich Helen Helena Henry Hugo Ian Ibrahim Ingrid Irene
    Isabel Isabella Ivan Jacob Jacques Jakob James Jamie Jane Janet Javier Jean Jennifer Jeremy Jessica Jim
    Joan Joanna Johann Johannes John Jonas Jonathan Jorge José Joseph Joshua Juan Julia Julian Julie Julien
    Jürgen Karen Karin Karl Karolina Kate Katharina Katherine Kathleen Katja Keith Kenneth Kevin Khadija
    Klaus Laura Lauren Lea Leila Lena Leonard Liam Linda Lisa Lorenzo Louis Louise Lucas Lucía Lucy Luis
    Lukas Luke Magdalena Malcolm Manuel Marco Margaret Maria Marie Mario Markus Martha Martin Martina
    Matilda Matteo Matthew Matthias Maureen Maurice Max Maya Melanie Mehmet Michael Michelle Miguel Mohamed
    Mohammed Monica Monika Muhammad Nadia Nancy Naomi Natalie Natasha Neil Nicholas Nicola Nicole Nigel
    Nikolai Nina Noah Nora Norman Oliver Olivia Olga Omar Owen Pablo Pamela Patricia Patrick Paul Paula
    Pedro Peter Petra Philip Philippe Phoebe Pierre Priya Rachel Rafael Raj Rajesh Ralph Raymond Rebecca
    Ricardo Richard Robert Roberto Roger Roland Ronald Ruth Ryan Sabine Samantha Samuel Sandra Sarah
    Sebastian Sergei Sharon Sheila Silvia Simon Sofia Sonja Sophia Sophie Stefan Stefanie Stephanie Stephen
    Steven Stuart Susan Susanne Svetlana Sylvia Tanja Teresa Thomas Tim Timothy Tobias Tom Ursula Valentina
    Valerie Vanessa Vera Veronica Vincent Vladimir Walter Wendy William Wolfgang Xavier Yasmin Yusuf Yvonne
    Zainab Zoe
"""

GIVEN_NAMES: Final[frozenset[str]] = frozenset(_NAMES.split())
"""Given names, in their usual spelling."""
