"""What people see who file: schemas for their editors, the reference of fields, forms, explanations."""
