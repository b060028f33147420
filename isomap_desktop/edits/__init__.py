"""One small function per user verb; the only callers of Project.change()."""
