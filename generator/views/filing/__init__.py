"""What people see who file: schemas for their editors, the reference of all fields, forms to fill in."""
