"""YAML to checked models: what people wrote, located and held to the rules."""
