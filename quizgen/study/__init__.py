"""Studying: cards, schedule, session; pure state, no clock, no screen."""
