"""Texts: when two of them are one, and when they may be."""
