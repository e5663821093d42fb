"""The one facade: every question a front end may ask."""
