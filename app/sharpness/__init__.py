"""The sharpness along a lane's training: what is asked for, and the answer as bytes."""

from app.sharpness.answer import SharpnessDocument
from app.sharpness.encode import document, stream
from app.sharpness.request import SharpnessRequest

__all__ = ["SharpnessDocument", "SharpnessRequest", "document", "stream"]
