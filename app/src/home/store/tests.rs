//! Facts about home pages, on a real database.
