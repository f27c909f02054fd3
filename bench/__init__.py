"""Measurements: each prints a ratio against a named floor or peer, since machines differ."""
