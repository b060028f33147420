"""Deliverables as Excel and PDF in either language."""
