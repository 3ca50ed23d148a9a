"""Writes an expression of the source as mathematics, with symbols or with a step's numbers."""

import ast
from collections.abc import Iterable
from typing import Any

from optimizers.apart import functions
from optimizers.apart.instrument import is_dotted
from optimizers.apart.names import Names
from optimizers.apart.notation import BREAK, Leaf, Leaves, Notation
from optimizers.apart.record import Key, Record
from optimizers.apart.symbols import number, text

ANY, SUM, TERM, POWER = range(4)  # how tightly what stands around holds
_COMPARED: dict[type[Any], str] = {
    ast.Gt: ">", ast.Lt: "<", ast.GtE: r"\ge", ast.LtE: r"\le", ast.Eq: "=", ast.NotEq: r"\ne",
}  # fmt: skip
_JOINED: dict[type[Any], str] = {
    ast.BitAnd: r"\wedge", ast.BitOr: r"\vee", ast.And: r"\wedge", ast.Or: r"\vee",
}  # fmt: skip
SPACED = r";\; "
TRANSPOSED = r"^{\mathsf{T}}"


def write(node: ast.expr, record: Record, names: Names, *, numbers: bool) -> Notation:
    """An expression that the record's run has passed, as mathematics."""
    printer = _Printer(record, names, numbers, node)
    return printer.leaves.notation(printer.tex(node, ANY))


class _Printer:
    def __init__(self, record: Record, names: Names, numbers: bool, root: ast.expr) -> None:
        self.record, self.names, self.numbers, self.root = record, names, numbers, root
        self.leaves = Leaves()

    def tex(self, node: ast.expr, level: int = ANY) -> str:
        """A node, in brackets where what stands around holds tighter than it."""
        if (
            self.numbers
            and node is not self.root
            and self.names.is_settled(node)
            and self._rank(node) == 0
        ):
            return self._number(node, level)  # 1 - beta1 is one number, 0.1
        write = getattr(self, f"_{type(node).__name__}", self._code)
        tex, holds = write(node, level)
        return rf"\left( {tex} \right)" if holds < level else tex

    # leaves

    def _number(self, node: ast.expr, level: int) -> str:
        key = Key(node.number)  # type: ignore[attr-defined]
        return self._value(key, self.record.value(key), self.names.name(node), level >= TERM)

    def _value(self, key: Key, value: Any, name: str, guarded: bool) -> str:
        if isinstance(value, tuple):
            parts = [
                self._value(key._replace(path=(*key.path, i)), one, name, guarded=False)
                for i, one in enumerate(value)
            ]
            return _listed(parts)
        return self.leaves.put(Leaf(name, key=key, guarded=guarded))

    def _leaf(self, node: ast.expr, level: int, symbol: str) -> tuple[str, int]:
        if self.numbers and self.record.is_known(node):
            return self._number(node, level), POWER
        return self.leaves.put(Leaf(self.names.name(node), symbol)), POWER

    def _code(self, node: ast.expr, level: int) -> tuple[str, int]:
        return self._leaf(node, level, text(ast.unparse(node)))

    def _Constant(self, node: ast.Constant, level: int) -> tuple[str, int]:
        if isinstance(node.value, bool) or not isinstance(node.value, int | float):
            return text(str(node.value)), POWER
        return number(node.value), POWER

    def _Name(self, node: ast.expr, level: int) -> tuple[str, int]:
        return self._leaf(node, level, self.names.symbol(node))

    def _Attribute(self, node: ast.Attribute, level: int) -> tuple[str, int]:
        if node.attr == "T" and not self.numbers:
            return self.tex(node.value, POWER) + TRANSPOSED, POWER
        return self._leaf(node, level, self.names.symbol(node))

    def _Subscript(self, node: ast.Subscript, level: int) -> tuple[str, int]:
        if not is_dotted(node.value):
            return self._code(node, level)
        base, index = self.names.symbol(node.value), ast.unparse(node.slice)
        whole = isinstance(node.slice, ast.Constant)
        tex = f"{{{base}}}_{{{index}}}" if whole else base + text(f"[{index}]")
        return self._leaf(node, level, tex)

    # operations

    def _rank(self, node: ast.expr) -> int:
        if isinstance(node, ast.Constant):
            return 0
        return len(self.record.shape(Key(node.number)) or ())  # type: ignore[attr-defined]

    def _sum(self, node: ast.BinOp, broken: bool) -> str:
        sign = "+" if isinstance(node.op, ast.Add) else "-"
        left = node.left
        goes_on = broken and isinstance(left, ast.BinOp) and isinstance(left.op, ast.Add | ast.Sub)
        before = self._sum(left, broken) if goes_on else self.tex(left, SUM)  # type: ignore[arg-type]
        return f"{before} {BREAK * broken}{sign} {self.tex(node.right, TERM)}"

    def _BinOp(self, node: ast.BinOp, level: int) -> tuple[str, int]:
        left, op, right = node.left, node.op, node.right
        if isinstance(op, ast.Add | ast.Sub):
            return self._sum(node, node is self.root), SUM
        if type(op) in _JOINED:
            return f"{self.tex(left, SUM)} {_JOINED[type(op)]} {self.tex(right, SUM)}", ANY
        if isinstance(op, ast.Pow):
            return f"{self.tex(left, POWER)}^{{{self.tex(right)}}}", TERM
        if isinstance(op, ast.Div):
            return rf"\frac{{{self.tex(left)}}}{{{self.tex(right)}}}", TERM
        if isinstance(op, ast.Mult | ast.MatMult):
            matrix = isinstance(op, ast.MatMult)
            return self._product(left, right, matrix)
        return self._code(node, level)

    def _product(self, left: ast.expr, right: ast.expr, matrix: bool) -> tuple[str, int]:
        if isinstance(left, ast.UnaryOp) and isinstance(left.op, ast.USub):
            return f"-{self._product(left.operand, right, matrix)[0]}", SUM
        ranks = self._rank(left), self._rank(right)
        if matrix:
            turned = TRANSPOSED if ranks == (1, 1) else ""
            base = self.tex(left, POWER if turned else TERM)
            return rf"{base}{turned}\,{self.tex(right, TERM)}", TERM
        sign = r"\odot" if min(ranks) else r"\cdot" if self.numbers and not ranks[1] else r"\,"
        return f"{self.tex(left, TERM)} {sign} {self.tex(right, TERM)}", TERM

    def _UnaryOp(self, node: ast.UnaryOp, level: int) -> tuple[str, int]:
        if isinstance(node.op, ast.Invert | ast.Not):
            return rf"\neg {self.tex(node.operand, POWER)}", POWER
        sign = "-" if isinstance(node.op, ast.USub) else "+"
        return f"{sign}{self.tex(node.operand, TERM)}", SUM

    def _BoolOp(self, node: ast.BoolOp, level: int) -> tuple[str, int]:
        known = [one for one in node.values if self.record.passed(one)]
        return f" {_JOINED[type(node.op)]} ".join(self.tex(one, SUM) for one in known), ANY

    def _Compare(self, node: ast.Compare, level: int) -> tuple[str, int]:
        parts = [self.tex(node.left, SUM)]
        for op, other in zip(node.ops, node.comparators, strict=True):
            parts += [_COMPARED.get(type(op), text(type(op).__name__)), self.tex(other, SUM)]
        return " ".join(parts), ANY

    def _IfExp(self, node: ast.IfExp, level: int) -> tuple[str, int]:
        taken = node.body if self.record.passed(node.body) else node.orelse
        return self.tex(taken, level), POWER

    def _Tuple(self, node: ast.Tuple, level: int) -> tuple[str, int]:
        if self.numbers and any(isinstance(one, ast.Starred) for one in node.elts):
            return self._number(node, level), POWER
        parts = [one.value if isinstance(one, ast.Starred) else one for one in node.elts]
        return _listed(map(self.tex, parts)), POWER

    _List = _Tuple

    # calls

    def _Call(self, node: ast.Call, level: int) -> tuple[str, int]:
        function, arguments = self.names.called(node), node.args
        derived = self.names.derivative(node)
        if derived and not self.numbers:
            return self._derivative(derived, node), POWER
        if not node.keywords and not derived:
            if function is functions.OUTER and len(arguments) == 2:
                return self._outer(*arguments), TERM
            if function in functions.PRODUCTS and len(arguments) == 2:
                return self._product(arguments[0], arguments[1], True)
            form = functions.form_of(function, len(arguments))
            if form:
                return form(*map(self.tex, arguments)), POWER
        if self.numbers and self.record.is_known(node):
            return self._number(node, level), POWER
        if function is functions.IDENTITY:
            return self.leaves.put(Leaf("I", "I")), POWER
        return self._generic(node), POWER

    def _derivative(self, operator: str, node: ast.Call) -> str:
        inner = self.tex(node.args[0])
        head = self.leaves.put(Leaf(self.names.name(node), operator))
        return rf"{head}\left( {inner} \right)"

    def _outer(self, left: ast.expr, right: ast.expr) -> str:
        return rf"{self.tex(left, TERM)}\,{self.tex(right, POWER)}{TRANSPOSED}"

    def _generic(self, node: ast.Call) -> str:
        keywords = [rf"{text(one.arg or '**')}={self.tex(one.value)}" for one in node.keywords]
        arguments = [one.value if isinstance(one, ast.Starred) else one for one in node.args]
        inner = ", ".join([*map(self.tex, arguments), *keywords])
        return rf"{text(ast.unparse(node.func).rpartition('.')[2])}\left( {inner} \right)"


def _listed(parts: Iterable[str]) -> str:
    return rf"\left( {SPACED.join(parts)} \right)"
