"""Project: one open client file. Reading, the one way to change it, undo, and publishing to disk."""
