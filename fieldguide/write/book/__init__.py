"""The handbook: the chapters, or a path, as one book to print or to carry along, as PDF and as EPUB.

`parts` says what is in a book, `tree` gives what is written its ids and links, `pdf` and `epub` bind it.
"""

WHOLE = "cms-field-guide-handbook"  # the book of all chapters; that of a path has the name of the path
