"""What is known of addresses, feeds and robots.txt without asking anybody: values in, values out."""
