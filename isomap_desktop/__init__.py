"""Map ISO/IEC 27001 to ISO/IEC 42001 for one client, offline, in one file."""

__version__ = "0.1.0"
