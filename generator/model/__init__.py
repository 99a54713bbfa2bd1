"""What is stated: the words of the register as closed, frozen types. Depends on pydantic only."""
