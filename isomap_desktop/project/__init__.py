"""The client's file: open, change, undo, save, recover."""
