"""The door for those who write in a CMS: a page that loads it, and its settings."""

from collections.abc import Iterator

from generator.outputs.tables import compact_json
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
<form>
<h1>填写公开事项</h1>
<p><label>统一社会信用代码<br><input name="uscc" maxlength="18" autocomplete="off"></label></p>
<p><label>登记管理机关（六位区划代码）或者部门编号；协会自己填报的不写<br>
<input name="office" autocomplete="off"></label></p>
<p role="alert"></p>
<p><button>开始填写</button></p>
</form>
<script type="module" src="../assets/javascripts/cms.js"></script>
"""


def files(publication: Publication) -> Iterator[tuple[str, bytes]]:
    """Yield both files, where the operator named a forge."""
    if publication.cms_backend:
        yield f"{urls.CMS}index.html", _PAGE.encode()
        yield f"{urls.CMS}config.yml", compact_json(settings(publication))
