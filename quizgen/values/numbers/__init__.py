"""What all types of number share: how a language writes them, how far they reach, what lies near them."""
