"""Static transparency sites for industry associations, from records kept as YAML in git."""
