"""The browser the tests look through: Debian's Chromium."""

from __future__ import annotations

import shutil

CHROMIUM = next((path for name in ("chromium", "chromium-browser") if (path := shutil.which(name))), None)
WHY_NOT = "there is no Chromium; on Debian: apt-get install chromium"
