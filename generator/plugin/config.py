"""What an operator sets in ``mkdocs.yml``."""

from mkdocs.config import config_options
from mkdocs.config.base import Config


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
    cache = config_options.Type(str, default=".cache/generator")
