"""Which words of a sentence belong together? Clauses, deeds, subjects, and where a name begins and ends."""
