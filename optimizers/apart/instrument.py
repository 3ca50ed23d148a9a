"""Wraps the expressions of a function in calls that tell their values."""

import ast
from typing import Any

SEE, DONE = "__see", "__done"
# within these an expression has many values, or none yet
_CLOSED = (ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp, ast.JoinedStr)
_SILENT = (ast.Constant, ast.Starred, ast.Slice)  # have no value of their own to tell


def is_dotted(node: ast.AST) -> bool:
    """Whether a node is a name, or names joined by dots."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name)


def instrumented(tree: ast.FunctionDef) -> ast.FunctionDef:
    """The function changed so that it tells its values, without what surrounds a definition."""
    tree.body = [each for one in tree.body for each in _flat(_Instrument().visit(one))]
    tree.decorator_list, tree.returns = [], None
    for argument in [*tree.args.args, *tree.args.kwonlyargs]:
        argument.annotation = None
    return tree


def _flat(found: Any) -> list[ast.stmt]:
    return found if isinstance(found, list) else [found]


def _seen(node: Any) -> ast.expr:
    return ast.Call(ast.Name(SEE, ast.Load()), [ast.Constant(node.number), node], [])


def _marked(node: Any) -> ast.stmt:
    local = ast.Call(ast.Name("locals", ast.Load()), [], [])
    call = ast.Call(ast.Name(DONE, ast.Load()), [ast.Constant(node.number), local], [])
    return ast.Expr(call)


class _Instrument(ast.NodeTransformer):
    """Every expression that is evaluated once tells its value, every statement that it is done."""

    def visit(self, node: ast.AST) -> Any:
        if not isinstance(node, ast.expr) or not isinstance(
            getattr(node, "ctx", ast.Load()), ast.Load
        ):
            return super().visit(node)
        if isinstance(node, _SILENT):
            return node
        return _seen(node if isinstance(node, _CLOSED) else super().visit(node))

    def visit_Attribute(self, node: ast.Attribute) -> ast.Attribute:
        if not is_dotted(node):
            node.value = self.visit(node.value)
        return node

    def visit_Call(self, node: ast.Call) -> ast.Call:
        if not is_dotted(node.func):
            node.func = super().visit(node.func)
        elif isinstance(node.func, ast.Attribute) and not isinstance(node.func.value, ast.Name):
            node.func.value = self.visit(node.func.value)  # s.S.sum() tells s.S
        node.args = [self.visit(one) for one in node.args]
        for keyword in node.keywords:
            keyword.value = self.visit(keyword.value)
        return node

    def visit_Subscript(self, node: ast.Subscript) -> ast.Subscript:
        node.value = self.visit(node.value)
        return node

    def _untouched(self, node: ast.AST) -> ast.AST:
        return node

    visit_FunctionDef = visit_ClassDef = _untouched  # a helper within the step

    def _loop(self, node: ast.stmt) -> list[ast.stmt]:
        return [node, _marked(node)]  # what comes of it, not each of its rounds

    visit_For = visit_While = _loop

    def _assignment(self, node: Any) -> list[ast.stmt]:
        if node.value is None:
            return [node]
        node.value = self.visit(node.value)
        return [node, _marked(node)]

    visit_Assign = visit_AnnAssign = _assignment

    def visit_Return(self, node: ast.Return) -> list[ast.stmt]:
        if node.value is None:
            return [node]
        answer = "__answer"
        kept = ast.Assign([ast.Name(answer, ast.Store())], self.visit(node.value))
        node.value = ast.Name(answer, ast.Load())
        return [ast.copy_location(kept, node), _marked(node), node]
