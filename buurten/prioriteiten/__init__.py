"""Prioriteiten: the year of a wijk, its proposals, ballots, result and signatures."""
