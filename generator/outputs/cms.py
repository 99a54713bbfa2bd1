"""The door for those who write in a CMS: a page that loads it, and its settings."""

from collections.abc import Iterator

from generator.views import urls
from generator.views.filing.cms import settings
from generator.views.page import Publication

_PAGE = """<!doctype html>
<html lang="zh-Hans">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>填写公开事项</title>
<body>
<noscript>这里需要浏览器脚本；不用脚本，可下载 Excel 模板。</noscript>
<script src="decap-cms.js"></script>
"""


def files(publication: Publication) -> Iterator[tuple[str, bytes]]:
    """Yield both files, where the operator named a forge."""
    if publication.cms_backend:
        yield f"{urls.CMS}index.html", _PAGE.encode()
        yield f"{urls.CMS}config.yml", settings(publication).encode()
