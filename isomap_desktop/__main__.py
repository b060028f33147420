"""`python -m isomap_desktop` is the `isomap-desktop` command."""

import sys

from isomap_desktop.cli import main

sys.exit(main())
