"""What is counted, and what did it do or was done to it? Names that stand after their number."""
