"""Those the handbook is for: roles, departments, leaders, and the booklets they are met with."""
