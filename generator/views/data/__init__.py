"""What is offered for download: tables, their columns, and what is said of them."""
