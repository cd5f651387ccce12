"""
The column reader: conditions as columns of a table, true, false, or null for not known.

It renders no rails: it rests on the nulls of the engine, for engines alone whose "and", "or" and "not" are Kleene's.
Which those are, the agreement tests decide.
"""

from ketamodel.readers.columns.engine import Api, Engine
from ketamodel.readers.columns.reader import ColumnReader, Table
from ketamodel.readers.columns.stages import Stages
from ketamodel.readers.columns.terms import Answer, Kind, Term, Terms

__all__ = ["Answer", "Api", "ColumnReader", "Engine", "Kind", "Stages", "Table", "Term", "Terms"]
