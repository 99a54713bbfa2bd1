"""What other sites show of this one: small documents that need no script and say as of when they are."""
