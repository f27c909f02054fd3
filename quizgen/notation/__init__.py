"""The sentence notation: lines of text <-> sentences, and what is wrong between them."""
