"""The routes: thin, one file per noun."""
