"""The adapter to MkDocs (and ProperDocs, its maintained fork): hooks that translate and delegate."""
