"""The text layer under everything: folded keys, tokens and sentences with exact offsets. It knows nothing of news."""
