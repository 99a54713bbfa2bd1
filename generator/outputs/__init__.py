"""How it goes out: files in staging, and the swap."""
