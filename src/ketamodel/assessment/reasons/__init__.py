"""Why a rule holds or not: its parts, its inputs, and what became of every rule."""
