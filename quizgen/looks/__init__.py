"""Looks: how a value is written, so that no option gives itself away by its looks."""
