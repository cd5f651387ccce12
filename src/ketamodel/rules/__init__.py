"""What can be said: elements, conditions over them, rules, uses, and bases of both."""
