"""How it comes in: files become strict records and findings; nothing untyped leaves this room."""
