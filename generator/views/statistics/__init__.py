"""Statistics for reading: each as a drawing, a table, and the same table as a file."""
