"""The handbook: the chapters, or a path, as one book to print or to carry along, as PDF and as EPUB.

`parts` says what is in a book, `tree` gives what is written its ids and links, `pdf` and `epub` bind it.
"""
