"""The compiled reader: all that is in force as one generated function on two rails."""

from ketamodel.readers.compiled.reader import Compiled, Decision, compiled

__all__ = ["Compiled", "Decision", "compiled"]
