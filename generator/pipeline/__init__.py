"""Map over dossiers, reduce over summaries: the one place that knows all rooms."""
