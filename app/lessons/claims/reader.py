"""Reads a claim token by token."""

from app.lessons.claims.tokens import Token, WrongClaim, tokens


class Reader:
    """Where reading stands in a claim."""

    def __init__(self, text: str) -> None:
        self._tokens = tokens(text)
        self._at = 0

    @property
    def next(self) -> Token | None:
        """The token that comes next; None at the end."""
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def mark(self) -> int:
        """A place to come back to."""
        return self._at

    def back(self, mark: int) -> None:
        """Read again from a place."""
        self._at = mark

    def is_next(self, *texts: str) -> bool:
        """Whether one of these comes next."""
        return self.next is not None and self.next.text in texts

    def take(self, *texts: str) -> str | None:
        """One of these if it comes next, and go on behind it."""
        if not self.is_next(*texts):
            return None
        return self.any().text

    def take_words(self, phrase: str) -> bool:
        """Whether all the words of a phrase come next, and go on behind them."""
        start = self._at
        for word in phrase.split():
            if not self.take(word):
                self._at = start
                return False
        return True

    def any(self) -> Token:
        """The next token, whatever it is."""
        token = self.next
        if token is None:
            raise WrongClaim("ends too early")
        self._at += 1
        return token

    def need(self, *texts: str) -> str:
        """One of these, which must come next."""
        found = self.take(*texts)
        if found is None:
            raise self.wrong(" or ".join(map(repr, texts)))
        return found

    def number(self) -> float:
        """A number, which must come next."""
        sign = -1.0 if self.take("-") else 1.0
        if self.next is None or self.next.kind != "number":
            raise self.wrong("a number")
        return sign * float(self.any().text)

    def whole(self, what: str = "a step") -> int:
        """A whole number, which must come next."""
        number = self.number()
        if number % 1 or number < 0:
            raise WrongClaim(f"{what} must be a whole number, not {number:g}")
        return int(number)

    def scene_ahead(self) -> int | None:
        """The number of `in scene 1` if that ends the quantity that comes next."""
        ahead = self._tokens[self._at :]
        for i, token in enumerate(ahead):
            if token.kind == "sign" and token.text != ".":
                return None
            if [one.text for one in ahead[i : i + 2]] == ["in", "scene"]:
                number = ahead[i + 2] if len(ahead) > i + 2 else None
                if number is None or not number.text.isdigit():
                    raise WrongClaim("'in scene' needs a number")
                return int(number.text)
        return None

    def wrong(self, expected: str) -> WrongClaim:
        """The error that something else stands here than what is expected."""
        if self.next is None:
            return WrongClaim(f"{expected} is missing at the end")
        return WrongClaim(f"expected {expected}, found {self.next.text!r}")
