"""What could be changed: the smallest changes of a plan after which it is acceptable, and other uses."""
