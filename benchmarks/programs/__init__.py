"""Programs that are measured, or that measure, in processes of their own.

They are copied beside the installed reader and compiled with it, so they import nothing of this
folder.
"""
