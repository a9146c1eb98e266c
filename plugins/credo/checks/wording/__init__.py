"""The words and phrases that rules of several families look for."""
