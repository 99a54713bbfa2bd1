"""What every response is made of: closed, frozen models whose Chinese docstrings are the public schema.

The docstring of a field is its title; what stands behind the first full stop is its description. Amounts and
rates are text, exact to the last digit; days are ISO 8601. Addresses begin at the home of the site.
"""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict

Answer = Literal["yes", "no", "unknown"]
"""Three words, as unknown is never no."""


class Part(BaseModel):
    """Something inside a response."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True, defer_build=True)


class Response(Part):
    """A whole file of the interface."""

    as_of: date
    """数据截至。含当日；只到日，同一份数据同一天生成的文件逐字节相同。"""


class Whose(Part):
    """Something about one association."""

    uscc: str
    """统一社会信用代码"""
    name: str
    """名称。还没有公开登记事项的，是统一社会信用代码。"""
