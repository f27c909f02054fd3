"""Files at the edge: fact files, tables, records, set files and documents."""
