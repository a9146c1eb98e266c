"""Line-ups: for every day or week and department one standard, a value, a story and a question to talk about."""
