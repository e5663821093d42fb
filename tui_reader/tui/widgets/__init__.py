"""The panes: each draws the state it is given and says in small messages what was asked of it."""
