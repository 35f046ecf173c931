#!/usr/bin/env python3
"""Compare Patuh's CEL with cel-python on random expressions.

    python3 -m venv /tmp/cel && /tmp/cel/bin/pip install cel-python==0.5.0
    swift build --product cel-conformance
    /tmp/cel/bin/python Tests/Differential/cel-python.py --count 100000 --seed 1

Expressions of the part that both implement are written at random (with bound variables), run
unchecked in both, and compared by kind and value. Where two results differ, the expression is
taken apart: every operation is run again on the values of its operands, so that a difference
belongs to single operations. Each must fall into one of the classes below, which say how
cel-python departs from the language definition or from cel-go; the class is a predicate over the
operation, its operands and both results. What falls into none is printed and makes the exit
status 1. Errors are equal to errors: no text is compared.

Options: --count N, --seed N, --adapter PROGRAM (default .build/release/cel-conformance or
.build/debug/cel-conformance), --show N (unexplained differences to print), --one EXPRESSION.
"""
import argparse
import base64
import collections
import datetime
import json
import math
import os
import random
import struct
import subprocess
import sys
import time

try:
    import celpy
    from celpy import celtypes
    from celpy.evaluation import CELEvalError
except ImportError:
    sys.exit("cel-python is missing: pip install cel-python (in a virtual environment), "
             "then run this script with that environment's Python")

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
UTC = datetime.timezone.utc
ERROR = ("error",)


# ---------------------------------------------------------------- values
# A value is a pair (kind, content); an error is ("error",). Doubles are kept as bits, so that
# NaN equals NaN and -0.0 differs from 0.0. Times are microseconds.

def bits(number):
    if number != number:
        return "NaN"
    return struct.pack(">d", number)


def from_typed(typed):
    """A value of the line protocol."""
    kind, content = next(iter(typed.items()))
    if kind in ("int", "uint"):
        return kind, int(content)
    if kind == "double":
        return kind, bits(float(content))
    if kind == "bytes":
        return kind, base64.b64decode(content)
    if kind == "list":
        return kind, tuple(from_typed(item) for item in content)
    if kind == "map":
        return kind, frozenset((from_typed(k), from_typed(v)) for k, v in content)
    if kind == "timestamp":
        return kind, stamp(content)
    if kind == "duration":
        return kind, round(float(content[:-1]) * 1_000_000)
    return kind, content


def stamp(text):
    moment, dot, rest = text[:-1].partition(".")
    whole = datetime.datetime.strptime(moment.rjust(19, "0"), "%Y-%m-%dT%H:%M:%S")
    seconds = (whole - datetime.datetime(1970, 1, 1)) // datetime.timedelta(seconds=1)
    return seconds * 1_000_000 + int((rest or "0").ljust(6, "0")[:6])


def to_typed(value):
    """For the bindings of the line protocol."""
    kind, content = value
    if kind in ("int", "uint"):
        return {kind: str(content)}
    if kind == "double":
        return {kind: "NaN" if content == "NaN" else spell(struct.unpack(">d", content)[0])}
    if kind == "list":
        return {kind: [to_typed(item) for item in content]}
    if kind == "map":
        return {kind: [[to_typed(k), to_typed(v)] for k, v in content]}
    return {kind: content}


def spell(number):
    if math.isinf(number):
        return "Infinity" if number > 0 else "-Infinity"
    return repr(number)


def from_python(value):
    """A value of cel-python; host types that leak out of it count as what they stand for."""
    if isinstance(value, Exception):
        return ERROR
    if value is None or isinstance(value, celtypes.NullType):
        return "null", None
    if isinstance(value, (celtypes.BoolType, bool)):
        return "bool", bool(value)
    if isinstance(value, celtypes.UintType):
        return "uint", int(value)
    if isinstance(value, int):
        return "int", int(value)
    if isinstance(value, float):
        return "double", bits(float(value))
    if isinstance(value, str):
        return "string", str(value)
    if isinstance(value, bytes):
        return "bytes", bytes(value)
    if isinstance(value, list):
        return "list", tuple(from_python(item) for item in value)
    if isinstance(value, dict):
        return "map", frozenset((from_python(k), from_python(v)) for k, v in value.items())
    if isinstance(value, datetime.datetime):
        since = value.astimezone(UTC) - datetime.datetime(1970, 1, 1, tzinfo=UTC)
        return "timestamp", since // datetime.timedelta(microseconds=1)
    if isinstance(value, datetime.timedelta):
        return "duration", value // datetime.timedelta(microseconds=1)
    return "other", str(type(value))


def to_python(value):
    kind, content = value
    make = {"int": celtypes.IntType, "uint": celtypes.UintType, "string": celtypes.StringType,
            "bool": celtypes.BoolType}
    if kind in make:
        return make[kind](content)
    if kind == "double":
        return celtypes.DoubleType(
            math.nan if content == "NaN" else struct.unpack(">d", content)[0])
    if kind == "list":
        return celtypes.ListType([to_python(item) for item in content])
    if kind == "map":
        return celtypes.MapType({to_python(k): to_python(v) for k, v in content})
    return None


def literal(value):
    """A value as an expression; None for what has no literal."""
    kind = value[0]
    if kind == "error":
        return "(1 / 0)"
    content = value[1]
    if kind == "null":
        return "null"
    if kind == "bool":
        return "true" if content else "false"
    if kind == "int":
        return "(%d)" % content if content < 0 else str(content)
    if kind == "uint":
        return "%du" % content
    if kind == "double":
        if content == "NaN":
            return "double('NaN')"
        number = struct.unpack(">d", content)[0]
        if math.isinf(number):
            return "double('%s')" % spell(number)
        return "(%r)" % number if math.copysign(1, number) < 0 else repr(number)
    if kind == "string":
        return quoted(content)
    if kind == "bytes":
        return "b'" + "".join("\\x%02x" % byte for byte in content) + "'"
    if kind == "list":
        items = [literal(item) for item in content]
        return None if None in items else "[" + ", ".join(items) + "]"
    if kind == "map":
        pairs = [(literal(k), literal(v)) for k, v in content]
        if any(None in pair for pair in pairs):
            return None
        return "{" + ", ".join("%s: %s" % pair for pair in pairs) + "}"
    if kind == "duration":
        return "duration('%s%d.%06ds')" % (
            "-" if content < 0 else "", abs(content) // 1_000_000, abs(content) % 1_000_000)
    if kind == "timestamp":
        moment = datetime.datetime(1970, 1, 1) + datetime.timedelta(microseconds=content)
        return "timestamp('%s.%06dZ')" % (
            moment.replace(microsecond=0).isoformat(), moment.microsecond)
    return None


def quoted(text):
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'"


# ---------------------------------------------------------------- expressions
class Node:
    """An operation: a pattern with a hole for each part. A macro binds `variable` in its body."""

    def __init__(self, op, pattern, parts=(), variable=None, body=None):
        self.op, self.pattern, self.parts = op, pattern, list(parts)
        self.variable, self.body = variable, body

    def text(self, names=None):
        names = names or {}
        if self.op == "name":
            return names.get(self.pattern, self.pattern)
        parts = [part.text(names) for part in self.parts]
        if self.variable:
            inner = {k: v for k, v in names.items() if k != self.variable}
            parts += [self.variable] + [part.text(inner) for part in self.body]
        return self.pattern % tuple(parts) if parts else self.pattern

    def bound(self, names):
        """The same tree with literals for some names."""
        if self.op == "name":
            return Node("literal", names[self.pattern]) if self.pattern in names else self
        inner = {k: v for k, v in names.items() if k != self.variable}
        return Node(self.op, self.pattern, [part.bound(names) for part in self.parts],
                    self.variable, self.body and [part.bound(inner) for part in self.body])


BINDINGS = {
    "i": [("int", n) for n in (0, 1, -1, 7, 2**63 - 1, -2**63)],
    "u": [("uint", n) for n in (0, 1, 5, 2**64 - 1)],
    "d": [("double", bits(x)) for x in (0.0, 1.5, -2.25, 1e300, math.inf, math.nan)],
    "s": [("string", t) for t in ("", "a", "abc", "é😀")],
    "t": [("bool", True), ("bool", False)],
    "l": [("list", ()), ("list", (("int", 1), ("int", 2), ("int", 1)))],
    "m": [("map", frozenset()), ("map", frozenset([(("string", "a"), ("int", 1)),
                                                  (("string", "b"), ("int", 2))]))],
}
NAMES = {"int": "i", "uint": "u", "double": "d", "string": "s", "bool": "t", "list": "l",
         "map": "m"}
LEAVES = {
    "int": ["0", "1", "2", "3", "-1", "-7", "10", "9223372036854775807", "-9223372036854775808"],
    "uint": ["0u", "1u", "2u", "7u", "18446744073709551615u"],
    "double": ["0.0", "1.0", "-1.5", "2.5", "1e3", "0.1", "-0.0", "1e308"],
    "string": ["''", "'a'", "'abc'", "'b'", "'1'", "'é'", "'true'", "\"12\"", "r'a\\d'"],
    "bytes": ["b''", "b'a'", "b'abc'", "b'\\xff'"],
    "bool": ["true", "false"],
    "null": ["null"],
    "list": ["[]", "[1]", "[1, 2, 3]", "[3, 1]"],
    "texts": ["['a', 'b']", "[]", "['']"],
    "map": ["{}", "{'a': 1}", "{'a': 1, 'b': 2}"],
    "timestamp": ["timestamp('2024-02-29T12:30:45Z')", "timestamp('1970-01-01T00:00:00Z')",
                  "timestamp('2025-12-31T23:59:59.250Z')"],
    "duration": ["duration('1s')", "duration('1h30m')", "duration('-2s')", "duration('1.5s')"],
}
KINDS = list(LEAVES)
PATTERNS = ["a", "^a", "b$", "[0-9]+", "a.c", "(a|b)+", "\\\\d"]


class Writer:
    def __init__(self, chance):
        self.chance, self.locals, self.count = chance, [], 0

    def write(self, kind, depth):
        c = self.chance
        if c.random() < 0.02:
            kind = c.choice(KINDS)
        if depth <= 0 or c.random() < 0.12:
            return self.leaf(kind)
        r = c.random()
        if r < 0.06:
            return Node("?:", "(%s ? %s : %s)", [self.write("bool", depth - 1),
                                                 self.write(kind, depth - 1),
                                                 self.write(kind, depth - 1)])
        if r < 0.10 and kind in ("int", "string"):
            over = "list" if kind == "int" else "texts"
            return Node("index", "%s[%s]", [self.write(over, depth - 1),
                                            self.write("int", depth - 1)])
        return getattr(self, kind + "_", self.other)(kind, depth - 1)

    def leaf(self, kind):
        inner = [name for name, k in self.locals if k == kind]
        if inner and self.chance.random() < 0.7:
            return Node("name", self.chance.choice(inner))
        if kind in NAMES and self.chance.random() < 0.2:
            return Node("name", NAMES[kind])
        return Node("literal", self.chance.choice(LEAVES[kind]))

    def op(self, op, kinds, depth, pattern=None):
        return Node(op, pattern or "(%%s %s %%s)" % op.replace("%", "%%"),
                    [self.write(kind, depth) for kind in kinds])

    def call(self, name, kinds, depth):
        return self.op(name, kinds, depth, name + "(" + ", ".join(["%s"] * len(kinds)) + ")")

    def method(self, name, kinds, depth):
        return self.op(name, kinds, depth,
                       "%s." + name + "(" + ", ".join(["%s"] * (len(kinds) - 1)) + ")")

    def macro(self, name, over, body, depth):
        self.count += 1
        variable = "x%d" % self.count
        element = {"list": "int", "texts": "string", "map": "string"}[over]
        parts = [self.write(over, depth)]
        self.locals.append((variable, element))
        inner = [self.write(kind, depth) for kind in body]
        self.locals.pop()
        return Node(name, "%s." + name + "(" + ", ".join(["%s"] * (len(body) + 1)) + ")",
                    parts, variable, inner)

    def other(self, kind, depth):
        return self.leaf(kind)

    def int_(self, kind, depth):
        c = self.chance
        pick = c.randrange(12)
        if pick < 6:
            return self.op(c.choice("+-*/%"), ["int", "int"], depth)
        if pick == 6:
            return self.op("neg", ["int"], depth, "-(%s)")
        if pick == 7:
            over = c.choice(["string", "bytes", "list", "map", "texts"])
            return self.call("size", [over], depth)
        if pick == 8:
            return self.call("int", [c.choice(["int", "uint", "double", "string"])], depth)
        if pick == 9:
            return self.op("index", ["map", "string"], depth, "%s[%s]")
        if pick == 10:
            name = c.choice(["getFullYear", "getMonth", "getDate", "getDayOfMonth",
                             "getDayOfWeek", "getDayOfYear", "getHours", "getMinutes",
                             "getSeconds"])
            return self.method(name, ["timestamp"], depth)
        return self.method(c.choice(["getHours", "getMinutes", "getSeconds"]), ["duration"], depth)

    def uint_(self, kind, depth):
        if self.chance.random() < 0.8:
            return self.op(self.chance.choice("+-*/%"), ["uint", "uint"], depth)
        return self.call("uint", [self.chance.choice(["int", "uint", "double", "string"])], depth)

    def double_(self, kind, depth):
        if self.chance.random() < 0.7:
            return self.op(self.chance.choice("+-*/"), ["double", "double"], depth)
        if self.chance.random() < 0.5:
            return self.op("neg", ["double"], depth, "-(%s)")
        return self.call("double", [self.chance.choice(["int", "uint", "double", "string"])],
                         depth)

    def string_(self, kind, depth):
        if self.chance.random() < 0.6:
            return self.op("+", ["string", "string"], depth)
        return self.call("string", [self.chance.choice(["int", "uint", "string", "bool", "bytes",
                                                        "double"])], depth)

    def bytes_(self, kind, depth):
        if self.chance.random() < 0.6:
            return self.op("+", ["bytes", "bytes"], depth)
        return self.call("bytes", ["string"], depth)

    def bool_(self, kind, depth):
        c = self.chance
        pick = c.randrange(14)
        if pick < 3:
            return self.op(c.choice(["&&", "||"]), ["bool", "bool"], depth)
        if pick == 3:
            return self.op("!", ["bool"], depth, "!(%s)")
        if pick < 6:
            side = c.choice(KINDS)
            return self.op(c.choice(["==", "!="]), [side, side], depth)
        if pick < 9:
            side = c.choice(["int", "uint", "double", "string", "bytes", "bool", "timestamp",
                             "duration"])
            return self.op(c.choice(["<", "<=", ">", ">="]), [side, side], depth)
        if pick == 9:
            return self.op("in", c.choice([["int", "list"], ["string", "texts"],
                                           ["string", "map"]]), depth)
        if pick == 10:
            name = c.choice(["startsWith", "endsWith", "contains"])
            return self.method(name, ["string", "string"], depth)
        if pick == 11:
            return Node("matches", "%s.matches(%s)", [
                self.write("string", depth), Node("literal", "'%s'" % c.choice(PATTERNS))])
        if pick == 12:
            return self.call("bool", [c.choice(["bool", "string"])], depth)
        over = c.choice(["list", "texts", "map"])
        return self.macro(c.choice(["all", "exists", "exists_one"]), over, ["bool"], depth)

    def list_(self, kind, depth):
        pick = self.chance.randrange(5)
        if pick == 0:
            return self.op("+", ["list", "list"], depth)
        if pick == 1:
            return self.macro("filter", "list", ["bool"], depth)
        if pick == 2:
            over = self.chance.choice(["list", "texts", "map"])
            return self.macro("map", over, ["int"], depth)
        return self.op("list", ["int", "int"], depth, "[%s, %s]")

    def texts_(self, kind, depth):
        if self.chance.random() < 0.5:
            return self.op("list", ["string", "string"], depth, "[%s, %s]")
        return self.macro(*self.chance.choice([
            ("filter", "texts", ["bool"]), ("map", "texts", ["string"]),
            ("filter", "map", ["bool"])]), depth)

    def map_(self, kind, depth):
        return self.op("{}", ["string", "int"], depth, "{%s: %s}")

    def timestamp_(self, kind, depth):
        op = self.chance.choice("+-")
        return self.op(op, ["timestamp", "duration"], depth)

    def duration_(self, kind, depth):
        if self.chance.random() < 0.3:
            return self.op("-", ["timestamp", "timestamp"], depth)
        return self.op(self.chance.choice("+-"), ["duration", "duration"], depth)


# ---------------------------------------------------------------- running
class Ours:
    def __init__(self, program):
        self.process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        text=True, encoding="utf-8")

    def run(self, text, bindings):
        request = {"id": 1, "expr": text, "container": "", "disable_check": True,
                   "bindings": {name: to_typed(value) for name, value in bindings.items()}}
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            sys.exit("the adapter ended at: " + text)
        answer = json.loads(line)
        return from_typed(answer["value"]) if "value" in answer else ERROR


class Theirs:
    def __init__(self):
        self.environment = celpy.Environment()

    def run(self, text, bindings):
        try:
            tree = self.environment.compile(text)
            program = self.environment.program(tree)
            return from_python(program.evaluate(
                {name: to_python(value) for name, value in bindings.items()}))
        except RecursionError:
            raise
        except Exception:  # an exception of the host language is an error of the expression
            return ERROR


class Comparison:
    def __init__(self, adapter):
        self.ours, self.theirs = Ours(adapter), Theirs()

    def both(self, text, bindings):
        return self.ours.run(text, bindings), self.theirs.run(text, bindings)

    def explain(self, node, bindings, found):
        """Adds (class, operation, text, results) for every single operation that differs."""
        before = len(found)
        self.explain_parts(node, bindings, found)
        if len(found) == before:
            # Only in its context: cel-python's result depends on how an operand was computed.
            ours, theirs = self.both(node.text(), bindings)
            found.append((in_context(node, ours, theirs), node.op, node.text(), ours, theirs))

    def explain_parts(self, node, bindings, found):
        if node.op in ("literal", "name"):
            ours, theirs = self.both(node.text(), bindings)
            if ours != theirs:
                found.append((classify(node.op, [], ours, theirs, node.text()), node.op,
                              node.text(), ours, theirs))
            return
        values, plain = [], []
        for part in node.parts:
            ours, theirs = self.both(part.text(), bindings)
            if ours != theirs:
                self.explain(part, bindings, found)
            values.append(ours)
            text = literal(ours)
            plain.append(Node("literal", text) if text else part)
        if node.variable:
            self.explain_body(node, values[0], bindings, found)
        flat = Node(node.op, node.pattern, plain, node.variable,
                    self.plain_body(node, values[0], bindings) if node.variable else None)
        ours, theirs = self.both(flat.text(), bindings)
        if ours == theirs:
            return
        if node.variable:
            values += self.rounds(node, values[0], bindings)
        found.append((classify(node.op, values, ours, theirs, flat.text()), node.op, flat.text(),
                      ours, theirs))

    def elements(self, over):
        if over[0] == "list":
            return list(over[1])
        return [key for key, _ in over[1]] if over[0] == "map" else []

    def instances(self, node, over):
        for element in self.elements(over):
            text = literal(element)
            if text:
                for part in node.body:
                    yield part.bound({node.variable: text})

    def explain_body(self, node, over, bindings, found):
        for part in self.instances(node, over):
            ours, theirs = self.both(part.text(), bindings)
            if ours != theirs:
                self.explain(part, bindings, found)

    def plain_body(self, node, over, bindings):
        """The body as a choice between the values that ours gives for the elements."""
        if over[0] not in ("list", "map"):
            return node.body
        bodies = []
        for part in node.body:
            chain = "null"
            for element in self.elements(over):
                text = literal(element)
                if text:
                    value = self.ours.run(part.bound({node.variable: text}).text(), bindings)
                    result = literal(value)
                    if result is None:
                        return node.body
                    chain = "((type(%s) == type(%s) && %s == %s) ? %s : %s)" % (
                        node.variable, text, node.variable, text, result, chain)
            bodies.append(Node("literal", chain))
        return bodies

    def rounds(self, node, over, bindings):
        return [self.ours.run(part.text(), bindings) for part in self.instances(node, over)]


# ---------------------------------------------------------------- known departures
# Each: name, one line of explanation, predicate(op, values, ours, theirs, text).
CLASSES = []
MACROS = ("all", "exists", "exists_one", "filter", "map")


def departure(name, why):
    def keep(predicate):
        CLASSES.append((name, why, predicate))
        return predicate
    return keep


HOST_TYPE = ("host-type", "+, - and * of strings, doubles, timestamps, durations and so on give "
             "values of Python's own types, which later operations refuse or treat otherwise")


def of_host_type(node):
    """True when cel-python computes the node's value as one of Python's own types."""
    if node.op in ("+", "-", "*", "neg"):
        return True
    return (node.op in ("?:", "index", "list", "{}", "filter")
            and any(of_host_type(part) for part in node.parts))


def in_context(node, ours, theirs):
    """The class of a difference that goes away when the operands are written as literals."""
    if node.op in ("&&", "||") and theirs == ERROR and ours == ("bool", node.op == "||"):
        return "exception"
    return HOST_TYPE[0] if any(of_host_type(part) for part in node.parts) else None


def classify(op, values, ours, theirs, text):
    for name, _, predicate in CLASSES:
        if predicate(op, values, ours, theirs, text):
            return name
    return None


def kinds(values):
    return [value[0] for value in values]


def inner_kinds(value):
    """The kinds within a list or map, else the kind."""
    kind = value[0]
    if kind == "list":
        return kind, frozenset(inner_kinds(item) for item in value[1])
    if kind == "map":
        return kind, frozenset((k[0], inner_kinds(v)) for k, v in value[1])
    return kind


def number_of(value):
    if value[0] == "double":
        return math.nan if value[1] == "NaN" else struct.unpack(">d", value[1])[0]
    return value[1]


@departure("double/zero", "a double divided by zero is IEEE's: the sign of the zero and of the "
           "dividend count, and 0/0 and NaN/0 are NaN; cel-python gives +Infinity")
def _(op, values, ours, theirs, text):
    return (op == "/" and kinds(values) == ["double", "double"] and number_of(values[1]) == 0
            and theirs == ("double", bits(math.inf)))


@departure("int-min-remainder", "INT_MIN % -1 overflows in cel-go; Python's integers do not")
def _(op, values, ours, theirs, text):
    return (op == "%" and values == [("int", -2**63), ("int", -1)] and ours == ERROR
            and theirs == ("int", 0))


ALIKE = ("int", "uint", "double")
SUMS = {(kind, kind) for kind in ALIKE + ("string", "bytes", "list", "duration")}
OVERLOADS = {
    "+": SUMS | {("timestamp", "duration"), ("duration", "timestamp")},
    "-": {(kind, kind) for kind in ALIKE + ("timestamp", "duration")}
    | {("timestamp", "duration")},
    "*": {(kind, kind) for kind in ALIKE}, "/": {(kind, kind) for kind in ALIKE},
    "%": {("int", "int"), ("uint", "uint")},
}
ORDERED = {(kind, kind) for kind in ALIKE + ("string", "bytes", "bool", "timestamp", "duration")}
ORDERED |= {(a, b) for a in ALIKE for b in ALIKE}


@departure("arithmetic-kind", "no arithmetic between these kinds; cel-python computes it as "
           "Python would")
def _(op, values, ours, theirs, text):
    return (op in OVERLOADS and ours == ERROR and ERROR not in values
            and tuple(kinds(values)) not in OVERLOADS[op])


@departure("ordering-kind", "no order between these kinds; cel-python compares as Python would")
def _(op, values, ours, theirs, text):
    return (op in ("<", "<=", ">", ">=") and ours == ERROR and ERROR not in values
            and tuple(kinds(values)) not in ORDERED)


@departure("mixed-ordering", "int, uint and double compare by value; cel-python fails on a "
           "mixture")
def _(op, values, ours, theirs, text):
    return (op in ("<", "<=", ">", ">=") and theirs == ERROR and ours[0] == "bool"
            and values[0][0] != values[1][0])


@departure("exception", "an operand that fails with an exception of Python's ends the "
           "evaluation, although the other operand decides && or ||")
def _(op, values, ours, theirs, text):
    return (op in ("&&", "||") and theirs == ERROR and ours == ("bool", op == "||")
            and ERROR in values and ours in values)


@departure("mixed-equality", "== and != of different kinds are false and true, never an error")
def _(op, values, ours, theirs, text):
    return (op in ("==", "!=") and theirs == ERROR and ours[0] == "bool"
            and inner_kinds(values[0]) != inner_kinds(values[1]))


@departure("bool-number", "a bool equals no number; Python's bool is an int")
def _(op, values, ours, theirs, text):
    return (op in ("==", "!=") and kinds(values).count("bool") == 1
            and set(kinds(values)) & {"int", "uint", "double"}
            and ours == ("bool", op == "!=") and theirs == ("bool", op == "=="))


@departure("text-index", "strings and bytes have no index; Python's have")
def _(op, values, ours, theirs, text):
    return (op == "index" and values[0][0] in ("string", "bytes") and ours == ERROR
            and values[1][0] in ("int", "uint", "bool"))


@departure("before-epoch", "int(timestamp) is the second in which it lies, as in cel-go and "
           "cel-cpp; cel-python truncates towards 1970")
def _(op, values, ours, theirs, text):
    return (op == "int" and kinds(values) == ["timestamp"] and values[0][1] < 0
            and values[0][1] % 1_000_000 != 0 and ours[0] == theirs[0] == "int"
            and theirs[1] == ours[1] + 1)


@departure("bool-from-text", "bool() takes the ten spellings only; cel-python takes any number")
def _(op, values, ours, theirs, text):
    return (op == "bool" and kinds(values) == ["string"] and ours == ERROR
            and theirs[0] == "bool")


@departure("negative-index", "a negative list index is out of range; Python counts from the end")
def _(op, values, ours, theirs, text):
    return (op == "index" and kinds(values) == ["list", "int"] and values[1][1] < 0
            and ours == ERROR and theirs == values[0][1][values[1][1]])


@departure("error-in-map", "an error as an entry's value is the result of the map literal; "
           "cel-python keeps it inside the map")
def _(op, values, ours, theirs, text):
    return (op == "{}" and values[1] == ERROR and ours == ERROR
            and theirs[0] == "map" and ERROR in [value for _, value in theirs[1]])


@departure("map-key-kind", "keys are int, uint, bool or string; cel-python takes any")
def _(op, values, ours, theirs, text):
    return (op == "{}" and values[0][0] not in ("int", "uint", "bool", "string", "error")
            and ours == ERROR and theirs[0] == "map")


@departure("text-of-double", "string(double) is C's shortest %g in cel-go; cel-python gives "
           "Python's repr")
def _(op, values, ours, theirs, text):
    return (op == "string" and kinds(values) == ["double"]
            and theirs == ("string", repr(number_of(values[0]))))


@departure("text-of-bool", "string(true) is `true`; cel-python gives Python's `True`")
def _(op, values, ours, theirs, text):
    return (op == "string" and kinds(values) == ["bool"]
            and theirs == ("string", str(values[0][1])))


@departure("condition-kind", "an operand of && and || that is no bool is an error; cel-python "
           "returns the operand")
def _(op, values, ours, theirs, text):
    return (op in ("&&", "||") and ours == ERROR and theirs != ERROR
            and any(value == theirs and value[0] not in ("bool", "error") for value in values))


CONVERSIONS = {
    "int": ("int", "uint", "double", "string", "timestamp"),
    "uint": ("int", "uint", "double", "string"), "double": ("int", "uint", "double", "string"),
    "string": ("string", "int", "uint", "double", "bool", "bytes", "timestamp", "duration"),
    "bytes": ("bytes", "string"), "bool": ("bool", "string"),
    "size": ("string", "bytes", "list", "map"),
}


@departure("conversion-kind", "no such conversion (of null, a bool, a list, a number to bool, "
           "...) and no size of null; cel-python gives what Python's constructor gives")
def _(op, values, ours, theirs, text):
    return (op in CONVERSIONS and ours == ERROR and values[0] != ERROR
            and values[0][0] not in CONVERSIONS[op])


@departure("int-of-limit", "int() of a double needs -2^63 < d < 2^63 as in cel-go; cel-python "
           "also takes -2^63")
def _(op, values, ours, theirs, text):
    return op == "int" and values == [("double", bits(-2.0**63))] and ours == ERROR


@departure("receiver-kind", "contains, startsWith, endsWith and matches are for strings; "
           "cel-python calls them on lists and bytes too")
def _(op, values, ours, theirs, text):
    return (op in ("contains", "startsWith", "endsWith", "matches") and ours == ERROR
            and "error" not in kinds(values) and kinds(values)[0] != "string")


@departure("in-text", "`in` is for lists and maps; Python also looks for parts of strings and "
           "bytes")
def _(op, values, ours, theirs, text):
    return op == "in" and values[1][0] in ("string", "bytes") and ours == ERROR


@departure("text-of-time", "string() keeps the fraction of a second of timestamps and durations; "
           "cel-python drops it")
def _(op, values, ours, theirs, text):
    return (op == "string" and kinds(values)[0] in ("timestamp", "duration")
            and values[0][1] % 1_000_000 != 0 and theirs[0] == ours[0] == "string"
            and "." not in theirs[1])


@departure("uint-of-negative", "a negative double is outside uint's range, also between -1 and "
           "0 (cel-go); cel-python truncates first")
def _(op, values, ours, theirs, text):
    return (op == "uint" and kinds(values) == ["double"] and -1 < number_of(values[0]) < 0
            and ours == ERROR and theirs == ("uint", 0))


@departure("bool-index", "a bool is no list index; Python's bool is an int")
def _(op, values, ours, theirs, text):
    return (op == "index" and kinds(values) == ["list", "bool"] and ours == ERROR
            and theirs == values[0][1][values[1][1]])


@departure("mixed-in", "`in` compares with ==, which never fails on different kinds; cel-python "
           "fails")
def _(op, values, ours, theirs, text):
    return (op == "in" and theirs == ERROR and ours[0] == "bool"
            and values[1][0] in ("list", "map") and any(
                values[0][0] != (item[0] if values[1][0] == "list" else item[0][0])
                for item in values[1][1]))


@departure("range-kind", "a macro runs over a list or a map; cel-python also runs over strings "
           "and bytes")
def _(op, values, ours, theirs, text):
    return (op in MACROS and values[0][0] in ("string", "bytes") and ours == ERROR)


@departure("predicate-kind", "a predicate that is no bool is an error; cel-python takes Python's "
           "notion of truth")
def _(op, values, ours, theirs, text):
    return (op in MACROS and op != "map" and values[0][0] in ("list", "map") and ours == ERROR
            and any(value[0] not in ("bool", "error") for value in values[1:]))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--adapter")
    parser.add_argument("--show", type=int, default=20)
    parser.add_argument("--one")
    options = parser.parse_args()
    adapter = options.adapter or next(
        (path for path in (os.path.join(ROOT, ".build", kind, "cel-conformance")
                           for kind in ("release", "debug")) if os.path.exists(path)), None)
    if not adapter:
        sys.exit("no cel-conformance: swift build --product cel-conformance")
    comparison = Comparison(adapter)
    if options.one:
        print(comparison.both(options.one, {}))
        return 0
    chance = random.Random(options.seed)
    start = time.monotonic()
    agreed = agreed_errors = 0
    explained, samples, unexplained = collections.Counter(), {}, []
    for number in range(options.count):
        node = Writer(chance).write(chance.choice(KINDS), chance.randint(1, 4))
        text = node.text()
        bindings = {name: chance.choice(values) for name, values in BINDINGS.items()}
        ours, theirs = comparison.both(text, bindings)
        if ours == theirs:
            agreed += 1
            agreed_errors += ours == ERROR
            continue
        found = []
        comparison.explain(node, bindings, found)
        missing = [item for item in found if item[0] is None]
        if missing or not found:
            unexplained.append((text, bindings, ours, theirs, missing))
            continue
        for item in found:
            samples.setdefault(item[0], item)
        explained["; ".join(sorted({item[0] for item in found}))] += 1
    print("cel-python differential: seed %d, %d s" % (options.seed, time.monotonic() - start))
    print("%8d expressions" % options.count)
    print("%8d agreed (%d of them errors in both)" % (agreed, agreed_errors))
    for name, count in explained.most_common():
        print("%8d %s" % (count, name))
    print("%8d unexplained" % len(unexplained))
    for name, why in [HOST_TYPE] + [entry[:2] for entry in CLASSES]:
        if name in samples:
            _, _, text, ours, theirs = samples[name]
            print("  %s: %s\n    e.g. %s gives %s, cel-python %s" % (
                name, why, text, ours, theirs))
    for text, bindings, ours, theirs, missing in unexplained[:options.show]:
        print("UNEXPLAINED %s\n  ours %s, theirs %s" % (text, ours, theirs))
        for _, op, flat, a, b in missing:
            print("    %s: %s: ours %s, theirs %s" % (op, flat, a, b))
    return 1 if unexplained else 0


if __name__ == "__main__":
    sys.exit(main())
