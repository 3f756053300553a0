"""The tests, in three rooms: `unit` needs nothing built, `site` reads what a build wrote, `browser` opens it as readers do.

`data` is a guide of six entries, whole, which tests copy and break. The modules beside this one are shared by the rooms.
"""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
