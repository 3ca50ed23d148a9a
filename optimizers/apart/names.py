"""What the names in a rule's source stand for."""

import ast
import builtins
from typing import Any

from optimizers.apart import functions
from optimizers.apart.instrument import is_dotted
from optimizers.apart.source import Source
from optimizers.apart.symbols import symbol, text
from optimizers.declare import Optimizer

GRADIENT = "gradient"  # the slope where the step is taken from, whatever the source calls it
SLOPE = r"\nabla f"


class Names:
    """The names of one rule's source, while it is read from the top downwards."""

    def __init__(self, rule: type[Optimizer], source: Source) -> None:
        self.rule = rule
        self._globals = source.function.__globals__
        self._closure = source.closure
        self.self, self.f, self.x, self.s, self.t = source.arguments
        self.meant: dict[str, str] = {}
        """The variables assigned so far, and what each is called."""

    def name(self, node: ast.expr) -> str:
        """What an expression is called, the same wherever it stands; empty where it has no name."""
        if isinstance(node, ast.Name):
            return self.meant.get(node.id, "x" if node.id == self.x else node.id)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            return node.attr
        if isinstance(node, ast.Subscript):
            return self.name(node.value)
        if not isinstance(node, ast.Call) or not self.derivative(node):
            return ""
        point = node.args[0]
        here = isinstance(point, ast.Name) and point.id == self.x
        is_slope = here and self.derivative(node) == SLOPE
        return GRADIENT if is_slope else ast.unparse(node)

    def symbol(self, node: ast.expr) -> str:
        """The TeX of a name, or of names joined by dots."""
        if isinstance(node, ast.Name):
            return symbol("x" if node.id == self.x else node.id)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            if node.value.id == self.self and node.attr in self.rule.parameters:
                return self.rule.parameters[node.attr].symbol
            if node.value.id == self.s:
                old = node.attr in self.meant
                return rf"{{{symbol(node.attr)}}}_{{\text{{old}}}}" if old else symbol(node.attr)
            if self._found(node) == float("inf"):
                return r"\infty"
        return text(ast.unparse(node))

    def is_settled(self, node: ast.expr) -> bool:
        """Whether an expression is a sum of parameters and constants alone, as 1 - beta1."""
        if not isinstance(node, ast.BinOp) or not isinstance(node.op, ast.Add | ast.Sub):
            return False
        return all(
            isinstance(one, ast.BinOp | ast.Constant | ast.operator) or self._is_parameter(one)
            for one in ast.walk(node)
            if not self._is_within_parameter(one)
        )

    def _is_parameter(self, node: ast.AST) -> bool:
        return (
            isinstance(node, ast.Attribute)
            and isinstance(node.value, ast.Name)
            and node.value.id == self.self
            and node.attr in self.rule.parameters
        )

    def _is_within_parameter(self, node: ast.AST) -> bool:
        return isinstance(node, ast.expr_context) or (
            isinstance(node, ast.Name) and node.id == self.self
        )

    def derivative(self, node: ast.Call) -> str:
        """The TeX of grad(f) and hessian(f), where a call is of one of them."""
        inner = node.func
        if not isinstance(inner, ast.Call) or len(inner.args) != 1 or len(node.args) != 1:
            return ""
        if not isinstance(inner.args[0], ast.Name) or inner.args[0].id != self.f:
            return ""
        function = self._found(inner.func)
        if function is functions.GRADIENT:
            return SLOPE
        return r"\nabla^{2} f" if function is functions.HESSIAN else ""

    def called(self, node: ast.Call) -> Any:
        """The function that is called, where it is one that stands outside the step."""
        return self._found(node.func)

    def _found(self, node: ast.expr) -> Any:
        if not is_dotted(node):
            return None
        first, *rest = ast.unparse(node).split(".")
        found = self._closure.get(first, self._globals.get(first, getattr(builtins, first, None)))
        for name in rest:
            found = getattr(found, name, None)
        return found
