"""The support matrix, and how it is shown."""
