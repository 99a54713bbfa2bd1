"""What follows from what is stated: pure functions of records, policy and a day."""
