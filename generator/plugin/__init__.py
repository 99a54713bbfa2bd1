"""The only room that imports MkDocs (ADR 0001)."""
