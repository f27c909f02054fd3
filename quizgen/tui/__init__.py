"""The terminal app: one file a screen, over session.py and store.py."""
