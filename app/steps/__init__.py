"""Steps taken apart: what is asked for, their lines as MathML, and their numbers as bytes."""

from app.steps.answer import StepDocument
from app.steps.encode import Part, binary, document
from app.steps.request import StepRequest

__all__ = ["Part", "StepDocument", "StepRequest", "binary", "document"]
