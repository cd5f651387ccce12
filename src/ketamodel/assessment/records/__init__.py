"""What was said, from what: records, acknowledgements that bind to values, and comparisons."""
