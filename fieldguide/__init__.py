"""Turns the structured data of the CMS Field Guide into pages, figures, a search index and exports."""
