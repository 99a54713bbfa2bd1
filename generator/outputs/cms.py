"""The door for those who write in a CMS: a page that asks who files and loads it, and its settings."""

from collections.abc import Iterator
from html import escape
from string import Template

from generator.outputs.tables import compact_json
from generator.views import urls
from generator.views.filing.cms import settings
from generator.views.page import Publication
from generator.views.scene import Scene

_PAGE = Template("""<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>填写公开事项 · $site</title>
<link rel="stylesheet" href="../assets/stylesheets/embed.css">
<link rel="stylesheet" href="../assets/stylesheets/cms.css">
</head>
<body>
<header><a href="../">$site</a></header>
<main>
<h1>填写公开事项</h1>
<p>供有代码托管平台账号的人填写，写明以后只显示有关的类别。</p>
<p>没有账号的，用<a href="../submit/forms/">在线填写</a>。</p>
<noscript><p>这里需要浏览器脚本；不用脚本，可用 <a href="../submit/forms/">Excel 模板</a>。</p></noscript>
<form novalidate>
$who
<fieldset><legend>更正、撤回已经公开的</legend>
$later
</fieldset>
<button>开始填写</button>
<p role="status"></p>
</form>
</main>
<script type="module" src="../assets/javascripts/cms.js"></script>
</body>
</html>
""")
_FIELD = Template("""<div class="field"><label for="$name">$label</label>
<input id="$name" name="$name" autocomplete="off" spellcheck="false" aria-describedby="$name-hint">
<p class="hint" id="$name-hint">$hint</p></div>
""")
_WHO = (
    ("uscc", "统一社会信用代码", "这家协会的代码，18 位；部门填报的不写"),
    (
        "office",
        "登记管理机关或者部门",
        "六位区划代码或者部门编号，例如 370000、d-370000-gxt；协会自己填报的不写",
    ),
)
"""Who files of whom: the name in the address, the label and how it is written."""
_LATER = (
    (
        "record",
        "哪一份",
        "文件名里 .yaml 以前的部分，例如 2025、2026-03-12-2；半年度的第一次公开也写，例如 2026H1",
    ),
    ("revision", "第几版", "第一次更正或者撤回写 2，以后写 3、4……；第一次公开的不写"),
)
"""Which revision of which record; half a year is told from the first, as Decap writes no capital letter."""


def files(scene: Scene) -> Iterator[tuple[str, bytes]]:
    """Yield both files, where the operator named a forge."""
    if scene.publication.cms_backend:
        yield f"{urls.CMS}index.html", _page(scene.publication).encode()
        yield f"{urls.CMS}config.yml", compact_json(settings(scene))


def _page(publication: Publication) -> str:
    return _PAGE.substitute(site=escape(publication.site_name), who=_fields(_WHO), later=_fields(_LATER))


def _fields(asked: tuple[tuple[str, str, str], ...]) -> str:
    return "".join(_FIELD.substitute(name=name, label=label, hint=hint) for name, label, hint in asked)
