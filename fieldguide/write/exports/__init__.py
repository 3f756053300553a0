"""The guide as data for others."""
