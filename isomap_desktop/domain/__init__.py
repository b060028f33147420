"""What the work is: standards, mapping, gaps, plan. No Qt, no sessions."""
