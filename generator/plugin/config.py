"""What an operator sets in ``mkdocs.yml``."""

import re

from mkdocs.config import config_options
from mkdocs.config.base import Config, ValidationError


class _Written(config_options.Type[str]):
    """A text of one form, or none; ``remedy`` says which."""

    def __init__(self, pattern: str, remedy: str, default: str = "") -> None:
        """Take the form as a pattern of the whole text."""
        super().__init__(str, default=default)
        self._pattern = re.compile(pattern)
        self._remedy = remedy

    def run_validation(self, value: object) -> str:
        """Return the text, or say how it is written."""
        said = super().run_validation(value)
        if said and not self._pattern.fullmatch(said):
            raise ValidationError(self._remedy)
        return said


class TransparencyConfig(Config):  # type: ignore[no-untyped-call]
    """The settings below ``plugins: transparency``."""

    data_dir = config_options.Type(str, default="data")
    publisher = config_options.Type(str, default="")
    publisher_is_registrar = config_options.Type(bool, default=False)
    fictional = config_options.Type(bool, default=False)
    edit_pattern = config_options.Type(str, default="")
    new_file_pattern = config_options.Type(str, default="")
    cms_backend = config_options.Type(dict, default={})
    filing_email = config_options.Type(str, default="")
    licence = config_options.Type(str, default="")
    licence_url = config_options.Type(str, default="")
    security_contact = _Written(
        r"(mailto:|https://|tel:)\S+", "以 mailto:、https:// 或 tel: 开头，例如 mailto:security@example.cn"
    )
    ocid_prefix = _Written(
        r"ocds-[a-z0-9]{6}",
        "向 Open Contracting Partnership 登记得到的前缀，例如 ocds-213czf；没有登记就删去这一行",
        "ocds-000000",
    )
    cache = config_options.Type(str, default=".cache/generator")
