"""Rows → one page of HTML that opens from disk: no network, no server, its SQL beside every figure."""
