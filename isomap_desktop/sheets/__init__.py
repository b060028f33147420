"""Tables as the user knows them: rows and columns, declared once for screen, Excel and PDF."""
