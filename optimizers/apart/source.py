"""The source of a rule's `step`, and a copy of it that tells of every value on its way.

The copy is compiled from the same source and runs with the same globals and the same closure. It
differs only in what is wrapped around its expressions: a call that notes a value and returns it.
"""

import ast
import copy
import inspect
import textwrap
from collections.abc import Callable
from typing import Any, NamedTuple, Protocol

from optimizers.apart.instrument import DONE, SEE, instrumented
from optimizers.declare import Optimizer


class Listener(Protocol):
    """Who is told while the copy runs."""

    def see(self, number: int, value: Any) -> Any:
        """An expression has this value; it is returned as it is."""

    def done(self, number: int, names: dict[str, Any]) -> None:
        """A statement is done, and the variables are these."""


class Source(NamedTuple):
    """The `step` of a rule, read."""

    function: Callable[..., Any]
    tree: ast.FunctionDef
    nodes: dict[int, ast.AST]
    """Its expressions and statements by their numbers."""

    @classmethod
    def of(cls, rule: type[Optimizer]) -> "Source":
        """The source that runs when `rule` takes a step.

        Raises:
            ValueError: it cannot be read, as that of a class made by `exec`.
        """
        function = inspect.unwrap(rule.step)
        try:
            text = textwrap.dedent(inspect.getsource(function))
        except (OSError, TypeError) as error:
            raise ValueError(f"the source of {rule.__name__}.step cannot be read") from error
        tree = ast.parse(text).body[0]
        if not isinstance(tree, ast.FunctionDef):
            raise ValueError(f"{rule.__name__}.step is not written as a function of its own")
        tree = ast.fix_missing_locations(_Plain().visit(tree))
        nodes = dict(enumerate(ast.walk(tree)))
        for number, node in nodes.items():
            node.number = number  # type: ignore[attr-defined]
        return cls(function, tree, nodes)

    @property
    def arguments(self) -> list[str]:
        """What `step` calls the rule, the objective, the point, the state and the time."""
        return [argument.arg for argument in self.tree.args.args]

    @property
    def closure(self) -> dict[str, Any]:
        """What the function knows from where it was defined."""
        cells = [cell.cell_contents for cell in self.function.__closure__ or ()]
        return dict(zip(self.function.__code__.co_freevars, cells, strict=True))

    def listened(self, listener: Listener) -> Callable[..., Any]:
        """The step, which tells `listener` as it goes."""
        inner = instrumented(copy.deepcopy(self.tree))
        given = {**self.closure, SEE: listener.see, DONE: listener.done}
        # a function around it gives it its closure back; a cell named __class__ serves super()
        around = ast.parse(f"def around({', '.join(given)}):\n    return {inner.name}")
        around.body[0].body.insert(0, inner)  # type: ignore[attr-defined]
        made: dict[str, Any] = {}
        code = compile(ast.fix_missing_locations(around), f"<{inner.name}, listened to>", "exec")
        exec(code, self.function.__globals__, made)  # the rule's own source, and nothing else
        step: Callable[..., Any] = made["around"](**given)
        return step


class _Plain(ast.NodeTransformer):
    """Spells a += b as a = a + b, which is what it does to an array."""

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.stmt:
        if not isinstance(node.target, ast.Name):
            return node
        value = ast.BinOp(ast.Name(node.target.id, ast.Load()), node.op, node.value)
        return ast.copy_location(ast.Assign([node.target], value), node)
