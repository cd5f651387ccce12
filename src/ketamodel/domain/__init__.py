"""What there is: plans, patients, and the concepts they are made of."""
