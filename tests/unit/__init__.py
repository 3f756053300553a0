"""Tests of one module or rule at a time, in this process: nothing has to be built before, and no browser is started."""
