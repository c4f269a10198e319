"""What does a number measure? Rules in order, of which the first that knows an answer gives the name."""
