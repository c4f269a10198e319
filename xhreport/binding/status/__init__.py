"""Has a number happened, is it expected, or shall it be?"""
