"""From a client's workbook to proposed changes, a preview, and one undoable step."""
