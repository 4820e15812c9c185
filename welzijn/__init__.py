"""The project: settings, street plan, foundation and roof of the house."""
