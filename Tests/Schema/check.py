"""Holds every shipped YAML file against the JSON Schema that `patuh schema` writes.

check.py SCHEMAS RULES REGULATIONS
"""

import json
import pathlib
import re
import sys

import jsonschema
import yaml


class Loader(yaml.SafeLoader):
    """YAML 1.2 core as editors read it: days are texts, and so are `on` and `no`."""


Loader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern)
        for tag, pattern in resolvers
        if not tag.endswith((":timestamp", ":bool"))
    ]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))


def kind(path):
    parts = path.parts
    if path.name == "kosakata.yaml":
        return "kosakata"
    if parts[0] == "naskah":
        return "kantor"
    if path.name.endswith(".kasus.yaml"):
        return "kasus-sanksi" if parts[0] == "sanksi" else "kasus"
    folders = {"parameter": "parameter", "bacaan": "bacaan", "kalender": "kalender", "sanksi": "sanksi"}
    if parts[0] in folders:
        return folders[parts[0]]
    return "index" if path.name == "index.yaml" else "aturan"


def main():
    schemas, rules, regulations = map(pathlib.Path, sys.argv[1:])
    validators = {}
    for file in sorted(schemas.glob("*.schema.json")):
        schema = json.loads(file.read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        validators[file.name.split(".")[0]] = jsonschema.Draft202012Validator(schema)
    files = [(kind(path.relative_to(rules)), path) for path in sorted(rules.rglob("*.yaml"))]
    files += [("peraturan", path) for path in sorted(regulations.rglob("*.yaml"))]
    count = faults = 0
    for name, path in files:
        count += 1
        value = yaml.load(path.read_text(encoding="utf-8"), Loader)
        for error in validators[name].iter_errors(value):
            faults += 1
            print(f"{path}: {'/'.join(map(str, error.absolute_path))}: {error.message[:120]}")
    print(f"{count} files, {faults} faults")
    return 1 if faults or not count else 0


sys.exit(main())
