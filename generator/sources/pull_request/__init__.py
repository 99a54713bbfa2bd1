"""What a pull request does to the register, and whether it may."""
