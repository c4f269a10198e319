"""Which years does a number describe?"""
