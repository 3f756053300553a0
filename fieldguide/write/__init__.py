"""What readers get: pages, figures, the index of the search box, exports."""
