"""The tests of the guide."""
