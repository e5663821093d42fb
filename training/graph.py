"""The shipped graph, written node by node: int8 weights, int8 activations of fixed scale.

Scales of activations are measured once, on training text, and then constant: a window's scores do
not depend on which windows it is batched with, so the same article gives the same names whatever
pile it lies in. The graph takes ``ids``, ``cases`` and ``mask``, int32 of (windows, pieces), and
gives ``scores``, float32 of (windows, pieces, labels).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

MOST_PLACES = 160  # of the position table: more than any window is long
_LEVELS = 63  # of weights, either side of nought: seven bits cannot overflow on older processors
_MS = "com.microsoft"
_OPSET = 17
_IR_VERSION = 8


@dataclass(frozen=True, slots=True)
class Range:
    """The least and the greatest value an activation took while measuring, nought included."""

    low: float
    high: float

    @property
    def scale(self) -> float:
        """The width of one of 255 steps."""
        return max(self.high - self.low, 1e-6) / 255

    @property
    def zero(self) -> int:
        """The step that stands for nought."""
        return int(np.clip(round(-self.low / self.scale), 0, 255))


@dataclass(slots=True)
class _Writer:
    """Nodes and constants so far; every method adds some and returns the name of its output."""

    nodes: list[onnx.NodeProto] = field(default_factory=list)
    constants: dict[str, onnx.TensorProto] = field(default_factory=dict)

    def constant(self, name: str, value: NDArray[Any]) -> str:
        if name not in self.constants:
            self.constants[name] = numpy_helper.from_array(np.ascontiguousarray(value), name)
        return name

    def number(self, value: float, kind: type[np.generic] = np.float32) -> str:
        return self.constant(f"{kind.__name__}_{value!r}", np.array(value, dtype=kind))

    def node(self, op: str, *inputs: str, domain: str = "", **attributes: Any) -> str:
        output = f"{op}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(op, inputs, [output], domain=domain, **attributes))
        return output

    def weights(self, name: str, value: NDArray[np.float32]) -> tuple[str, str, str]:
        """A weight of (in, out) as int8 with one scale a column: names of it, scales, zeros."""
        scale = np.maximum(np.abs(value).max(axis=0), 1e-8) / _LEVELS
        whole = np.rint(value / scale).astype(np.int8)
        return (
            self.constant(name, whole),
            self.constant(f"{name}.scale", scale.astype(np.float32)),
            self.constant(f"{name}.zero", np.zeros(len(scale), dtype=np.int8)),
        )

    def quantised(self, value: str, within: Range) -> tuple[str, str, str]:
        """An activation as uint8: names of it, its scale and its zero."""
        scale, zero = self.number(within.scale), self.number(within.zero, np.uint8)
        return self.node("QuantizeLinear", value, scale, zero), scale, zero

    def linear(
        self, name: str, value: str, within: Range, weight: NDArray[Any], bias: NDArray[Any]
    ) -> str:
        """``value @ weight + bias`` in int8."""
        whole, scale, zero = self.quantised(value, within)
        columns, column_scale, column_zero = self.weights(name, weight)
        given = (whole, columns, scale, column_scale, zero, column_zero)
        shift = self.constant(f"{name}.bias", bias)
        return self.node("MatMulIntegerToFloat", *given, shift, domain=_MS)

    def norm(self, name: str, value: str, gain: NDArray[Any], shift: NDArray[Any]) -> str:
        """Layer normalisation."""
        scale, bias = self.constant(f"{name}.gain", gain), self.constant(f"{name}.shift", shift)
        return self.node("LayerNormalization", value, scale, bias, axis=-1, epsilon=1e-12)


def build(
    weights: Mapping[str, NDArray[np.float32]], ranges: Mapping[str, Range], heads: Sequence[int]
) -> onnx.ModelProto:
    """The graph of a BertForTokenClassification's `weights` (torch names, without ``bert.``).

    `heads` is how many attention heads each layer has.
    """
    writer = _Writer()
    value = _embeddings(writer, weights)
    for layer, count in enumerate(heads):
        value = _layer(writer, weights, ranges, layer, value, count)
    matrix = writer.constant("classifier.weight", weights["classifier.weight"].T)
    bias = writer.constant("classifier.bias", weights["classifier.bias"])
    writer.node("Add", writer.node("MatMul", value, matrix), bias)
    writer.nodes[-1].output[0] = "scores"
    return _model(writer, len(weights["classifier.bias"]))


def _embeddings(writer: _Writer, weights: Mapping[str, NDArray[np.float32]]) -> str:
    table = weights["embeddings.word_embeddings.weight"]
    scale = np.maximum(np.abs(table).max(axis=1, keepdims=True), 1e-8) / 127
    rows = writer.constant("pieces", np.rint(table / scale).astype(np.int8))
    scales = writer.constant("pieces.scale", scale.astype(np.float32))
    found = writer.node("Cast", writer.node("Gather", rows, "ids"), to=TensorProto.FLOAT)
    value = writer.node("Mul", found, writer.node("Gather", scales, "ids"))
    case = writer.constant("cases.rows", weights["embeddings.token_type_embeddings.weight"])
    value = writer.node("Add", value, writer.node("Gather", case, "cases"))
    places = weights["embeddings.position_embeddings.weight"][:MOST_PLACES]
    length = writer.node("Shape", "ids", start=1, end=2)
    first = writer.constant("first", np.array([0], dtype=np.int64))
    place = writer.node("Slice", writer.constant("places", places), first, length, first)
    value = writer.node("Add", value, place)
    prefix = "embeddings.LayerNorm"
    return writer.norm(prefix, value, weights[f"{prefix}.weight"], weights[f"{prefix}.bias"])


def _layer(
    writer: _Writer,
    weights: Mapping[str, NDArray[np.float32]],
    ranges: Mapping[str, Range],
    layer: int,
    value: str,
    heads: int,
) -> str:
    here = f"encoder.layer.{layer}."
    parts = [f"{here}attention.self.{part}." for part in ("query", "key", "value")]
    matrix = np.concatenate([weights[f"{part}weight"].T for part in parts], axis=1)
    bias = np.concatenate([weights[f"{part}bias"] for part in parts])
    whole, scale, zero = writer.quantised(value, ranges[f"{here}attention.self"])
    columns, column_scale, column_zero = writer.weights(f"{here}attention", matrix)
    shift = writer.constant(f"{here}attention.bias", bias)
    given = (whole, columns, shift, scale, column_scale, "mask", zero, column_zero)
    seen = writer.node("QAttention", *given, domain=_MS, num_heads=heads)
    value = _closed(writer, weights, ranges, f"{here}attention.output", seen, value)
    name = f"{here}intermediate.dense"
    wide = writer.linear(
        name, value, ranges[name], weights[f"{name}.weight"].T, weights[f"{name}.bias"]
    )
    wide = writer.node("Gelu", wide, domain=_MS)
    return _closed(writer, weights, ranges, f"{here}output", wide, value)


def _closed(
    writer: _Writer,
    weights: Mapping[str, NDArray[np.float32]],
    ranges: Mapping[str, Range],
    name: str,
    value: str,
    past: str,
) -> str:
    """A block's last projection, the way past it, and the norm of their sum."""
    dense, norm = f"{name}.dense", f"{name}.LayerNorm"
    matrix, bias = weights[f"{dense}.weight"].T, weights[f"{dense}.bias"]
    out = writer.linear(dense, value, ranges[dense], matrix, bias)
    total = writer.node("Add", out, past)
    return writer.norm(norm, total, weights[f"{norm}.weight"], weights[f"{norm}.bias"])


def _model(writer: _Writer, labels: int) -> onnx.ModelProto:
    shape = ["windows", "pieces"]
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT32, shape)
        for name in ("ids", "cases", "mask")
    ]
    scores = helper.make_tensor_value_info("scores", TensorProto.FLOAT, [*shape, labels])
    graph = helper.make_graph(
        writer.nodes, "recogniser", inputs, [scores], list(writer.constants.values())
    )
    opsets = [helper.make_opsetid("", _OPSET), helper.make_opsetid(_MS, 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=_IR_VERSION)
