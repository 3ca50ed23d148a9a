"""The images that a network is trained and tested on, as clients get them."""

from functools import cache
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from app.web.messages import Answer, Format
from app.web.packed import PackedFile
from app.web.wire import json_bytes, json_line, npy
from optimizers import NETWORKS

PartName = Literal["training", "test"]


class ImagesQuery(BaseModel):
    """Which images, and the form of the answer."""

    model_config = ConfigDict(extra="forbid")

    part: PartName = Field("test", description="Those that it is trained or tested on.")
    format: Format = Field("binary", description="What to answer with.")


class ImagesHeader(Answer):
    """Which images follow."""

    part: PartName
    count: int


class ImagesDocument(ImagesHeader):
    """The same with the images, one list each."""

    pixels: list[list[float]] = Field(description="Row by row, from 0 to `highest`.")
    labels: list[list[int]] = Field(description="The right class of each head.")


@cache  # there are few, and they never change
def images_file(network: str, part: PartName, *, as_json: bool) -> PackedFile:
    """The images of a part, held and packed once."""
    images = NETWORKS[network].images
    some = images.test if part == "test" else images.training
    header = ImagesHeader(part=part, count=len(some))
    if as_json:
        lists = {"pixels": some.pixels.tolist(), "labels": some.labels.tolist()}
        document = ImagesDocument(**dict(header), **lists)
        return PackedFile.of(json_bytes(document), "application/json")
    content = json_line(header) + npy(some.pixels) + npy(some.labels)
    return PackedFile.of(content, "application/octet-stream")
