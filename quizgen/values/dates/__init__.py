"""What dates and years share: the calendar, how a language writes dates, what lies near them."""
