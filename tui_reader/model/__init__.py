"""What the reader talks about: frozen data, standard library only, no behaviour but arithmetic."""
