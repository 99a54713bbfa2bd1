"""Workbooks that were filled in: from a file of Excel to a record, or to what is wrong in which cell."""
