"""The guide as data for others."""

from fieldguide.write.exports.data import files

__all__ = ["files"]
