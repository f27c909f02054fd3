"""Words by which questions go wrong: one file a language, with which its pack is completed."""
