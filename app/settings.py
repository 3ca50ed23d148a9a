"""Limits and settings, from environment variables."""

import os
from pathlib import Path
from typing import Literal

from platformdirs import user_cache_path
from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class Address(BaseSettings):
    """Where to listen: HOST and PORT, the names that container hosts set."""

    host: str = "127.0.0.1"
    port: int = Field(8000, ge=0, le=65535)


class Settings(BaseSettings):
    """What an operator may change, each by an environment variable with the prefix DOWNHILL_.

    The limits bound a request before it starts.
    """

    model_config = SettingsConfigDict(env_prefix="DOWNHILL_", frozen=True)

    cache_dir: Path = Field(
        default_factory=lambda: user_cache_path("downhill"),
        description="Where compiled programs and packed files are kept between starts.",
    )
    max_steps: int = Field(20_000, ge=1, description="The most steps of a race.")
    max_lanes: int = Field(16, ge=1, description="The most lanes of a race.")
    max_noise: float = Field(100.0, ge=0, description="The most gradient noise.")
    max_seed: int = Field(2**32 - 1, ge=0, description="The largest seed.")
    max_batch_size: int = Field(
        2**16, ge=1, description="The largest batch on an analytic surface."
    )
    max_coordinate: float = Field(
        1e6, gt=0, description="How far from the origin a start or a grid may lie."
    )
    max_grid_cells: int = Field(512 * 512, ge=4, description="The most heights of a grid.")
    max_landscape_cells: int = Field(
        101 * 101, ge=4, description="The most heights of a network's landscape."
    )
    max_walk_numbers: int = Field(
        2_000_000, ge=6, description="The most numbers, points times dimensions, of a random walk."
    )
    max_body_bytes: int = Field(65_536, ge=1, description="The longest request body.")
    workers: int = Field(
        default_factory=lambda: os.cpu_count() or 1,
        ge=1,
        description="How many threads compute at once; one per core where left out.",
    )
    race_device: Literal["cpu", "gpu", "tpu"] = Field(
        "cpu", description="The JAX platform that races run on: a GPU only makes them slower."
    )
    max_training: float = Field(
        3e10,
        gt=0,
        description="The most work of a training: steps x lanes x padded batch x weights, a lane "
        "counting more the more its optimizer keeps.",
    )
    max_trainings: int = Field(
        100, ge=1, description="The most trainings at once, those that wait for a turn included."
    )
    network_device: Literal["cpu", "gpu", "tpu"] = Field(
        "cpu", description="The JAX platform that networks are trained on."
    )
    kept_trainings_bytes: int = Field(
        64 * 2**20,
        ge=0,
        description="How much memory finished trainings may take, kept for planes and images.",
    )
    warm_all: bool = Field(
        True, description="Compile every surface in the background; otherwise when first asked for."
    )
    reload: bool = Field(
        False,
        description="Read static files, templates, lessons anew for each page (for development).",
    )

    def largest_batch(self, examples: int) -> int:
        """The largest batch of a surface with so many real examples; 0 for an analytic one."""
        return examples or self.max_batch_size

    def largest_noise(self, examples: int) -> float:
        """The most noise on a surface: real examples, if there are any, bring chance enough."""
        return 0.0 if examples else self.max_noise
