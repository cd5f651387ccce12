"""What is still to be asked: the data that can change a verdict, and what each answer would do."""
