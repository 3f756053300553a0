"""Tests of the built pages in Chromium and Firefox, as readers use them: on the web, and from disk with the network cut."""
