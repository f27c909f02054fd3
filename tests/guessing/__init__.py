"""A guesser who knows nothing: heuristics that look at stem and options only, and a learnt mix of them."""
