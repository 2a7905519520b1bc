"""The formats that an inbox may hold, each read as a stream within the limits: bytes in, raw items and rejects out."""
