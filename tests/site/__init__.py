"""Tests of what a build writes, read as files: the site and the archive of `make site offline`, and small projects built here."""
