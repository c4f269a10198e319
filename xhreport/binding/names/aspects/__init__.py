"""Which side, kind, share or part of what was named does a number measure, and of whom?"""
