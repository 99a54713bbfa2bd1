"""What a reader sees: plain, ordered, documented data, one module for each page. Templates only show."""
