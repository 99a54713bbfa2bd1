"""What people see who file: schemas for their editors, references of fields, forms, explanations of codes."""
