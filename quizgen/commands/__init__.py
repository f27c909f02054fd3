"""What each word of the command line does: one file a command."""
