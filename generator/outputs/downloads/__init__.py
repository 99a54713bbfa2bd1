"""The downloads: every record that may be shown, a format in each module, streamed from one to the next."""
