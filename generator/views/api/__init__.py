"""The static JSON interface, version 1: one module for each kind of response, its model and what fills it."""
