"""
Values as documents: cases and assessments to and from JSON and YAML.

One module a format, the same two functions in each: ``to_json`` and ``from_json``, ``to_yaml`` and ``from_yaml``.
"""
