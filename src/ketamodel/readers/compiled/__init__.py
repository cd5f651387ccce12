"""The compiled reader: all that is in force as one generated function that reads each input once."""

from ketamodel.readers.compiled.decision import Decision
from ketamodel.readers.compiled.reader import Compiled, compiled

__all__ = ["Compiled", "Decision", "compiled"]
