"""Pictures for the README, and what draws them."""
