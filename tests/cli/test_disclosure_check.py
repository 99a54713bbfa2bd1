"""``scripts/disclosure-check`` on a real git repository: what may be merged, and what is said of the rest."""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from contextlib import chdir
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner

from generator.cli.main import generator
from tests.conftest import ROOT, USCC

OTHER = "51379900MJF000007W"
OWN = f"data/associations/{USCC}"
OLD = f"{OWN}/donation/2025-06-12.yaml"
NEW = f"{OWN}/donation/2025-06-13.yaml"
OWNERS = f"/data/associations/ @example/associations\n/data/associations/{USCC}/ @example-a\n/data/associations/{OTHER}/ @Example-B\n"
GIFT = """\
disclosed_on: 2025-07-04
recognized_fy: 2025
donor_type: enterprise
donor_name: 示例电缆有限公司
donor_count: 1
cash_amount: '20000.00'
in_kind_amount: '0.00'
service_in_kind: false
restricted: true
purpose: 公益培训
used_amount: '0.00'
usage_as_of: 2025-12-31
domestic: true
is_example: true
"""

Files = Mapping[str, str | bytes | None]


class Said(NamedTuple):
    status: int
    text: str
    markdown: str

    @property
    def codes(self) -> set[str]:
        return {part.partition("]")[0] for part in self.text.split("[")[1:]}


class Repository:
    """A clone of the product with a small register; its branches are the pull requests."""

    def __init__(self, top: Path) -> None:
        self.top = top

    def git(self, *arguments: str) -> str:
        done = subprocess.run(["git", *arguments], cwd=self.top, check=True, capture_output=True, text=True)
        return done.stdout.strip()

    def commit(self, files: Files) -> str:
        for name, content in files.items():
            file = self.top / name
            if content is None:
                file.unlink()
                continue
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "报送")
        return self.git("rev-parse", "HEAD")

    def check(self, *arguments: str, head: str = "HEAD") -> Said:
        """Ask the working tree's own code, which is quicker."""
        report = self.top.parent / "report"
        shutil.rmtree(report, ignore_errors=True)
        asked = ["admit", "main", head, "--as-of", "2026-11-23", "--report", str(report), *arguments]
        with chdir(self.top):
            done = CliRunner().invoke(generator, asked)
        return self.said(done.exit_code, done.stdout, done.stderr)

    def check_by_the_base(self, *arguments: str, head: str = "HEAD") -> Said:
        """Ask as a workflow does."""
        report = self.top.parent / "report"
        shutil.rmtree(report, ignore_errors=True)
        command = [self.top / "scripts/disclosure-check", "main", head, "--report", report, *arguments]
        environment = os.environ | {"PYTHON": sys.executable, "SOURCE_DATE_EPOCH": "1795392000"}
        done = subprocess.run(command, cwd="/", capture_output=True, text=True, env=environment, check=False)
        assert "Traceback" not in done.stderr
        return self.said(done.returncode, done.stdout, done.stderr)

    def said(self, status: int, output: str, refusal: str) -> Said:
        report = self.top.parent / "report"
        if not report.is_dir():
            return Said(status, refusal, "")
        text, markdown = ((report / f"summary.{end}").read_text(encoding="utf-8") for end in ("txt", "md"))
        return Said(status, text if output == text else output, markdown)


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    top = tmp_path_factory.mktemp("base") / "site"
    for folder in ("data/policy", "data/vocabularies", "generator", "scripts", "overrides", "content"):
        shutil.copytree(ROOT / folder, top / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copyfile(ROOT / "mkdocs.yml", top / "mkdocs.yml")
    repository = Repository(top)
    repository.git("init", "--quiet", "--initial-branch=main")
    for name, value in (("user.name", "示例"), ("user.email", "a@example.invalid"), ("gc.auto", "0")):
        repository.git("config", name, value)
    repository.commit({OLD: GIFT, ".github/CODEOWNERS": OWNERS})
    return top


@pytest.fixture
def repository(base: Path, tmp_path: Path) -> Repository:
    shutil.copytree(base, tmp_path / "site")
    repository = Repository(tmp_path / "site")
    repository.git("checkout", "--quiet", "-b", "filing")
    return repository


def test_a_clean_filing_passes_and_shows_what_it_changes(repository: Repository) -> None:
    repository.commit({NEW: GIFT})
    said = repository.check("--author", "Example-A")
    assert said == repository.check_by_the_base()
    assert said.status == 0
    assert said.text.startswith("通过：1 个记录文件，0 处警告\n\n合并以后：\n")
    assert f"新增：接受捐赠 2025-06-13（{NEW.removeprefix('data/')}）" in said.text
    assert f"  页面\n    更新：associations/{USCC}/\n    更新：associations/{USCC}/history/\n" in said.text
    assert "  订阅里的新条目\n" in said.text
    assert said.markdown.startswith("## 通过：1 个记录文件，0 处警告\n\n### 合并以后\n")


def test_the_changed_pages_are_packed_to_be_looked_at(repository: Repository) -> None:
    shown = repository.top.parent / "pages.zip"
    repository.commit(
        {NEW: GIFT, "mkdocs.yml": "hooks: [hostile.py]\n", "hostile.py": "raise SystemExit(9)\n"}
    )
    assert repository.check_by_the_base("--pages", str(shown)).codes == {"M-01"}
    assert not shown.exists()
    repository.git("reset", "--quiet", "--hard", "main")
    repository.commit({NEW: GIFT.replace("公益培训", "'{{ 7 * 7 }}'")})
    said = repository.check_by_the_base("--pages", str(shown))
    assert said.status == 0
    with zipfile.ZipFile(shown) as packed:
        names = packed.namelist()
        page = packed.read(f"associations/{USCC}/index.html").decode()
        note = packed.read("说明.html").decode()
    own = [f"associations/{USCC}/history/index.html", f"associations/{USCC}/index.html"]
    overall = ["index.html", "statistics/index.html"]
    assert names[:3] == ["说明.html", *own]
    assert set(overall) <= set(names)
    assert re.findall('href="([^"]*)"', note) == names[1 : names.index("assets/images/favicon.png")]
    assert "  汇总页面\n    更新：" in said.text
    assert "#### 汇总页面\n\n- 更新：" in said.markdown
    assert "assets/stylesheets/site.css" in names
    assert "示例电缆有限公司" in page
    assert "{{ 7 * 7 }}" in page


def test_a_wrong_record_is_shown_at_its_line_with_the_remedy_errors_first(repository: Repository) -> None:
    repository.commit({NEW: GIFT.replace("'20000.00'", "2万元")})
    said = repository.check("--format", "github")
    assert said.status == 1
    first = said.text.splitlines()[0]
    assert first.startswith(f"::error file={NEW},line=6,col=14,title=F-05::")
    assert f"### 要改的\n\n**{NEW}**\n\n- 第 6 行第 14 列：“货币”金额用了万元或亿元 — " in said.markdown
    assert "合并以后" not in said.markdown


def test_a_folder_belongs_to_the_accounts_that_the_base_names(repository: Repository) -> None:
    repository.commit({NEW: GIFT})
    said = repository.check("--author", "example-b")
    assert said.status == 1
    assert f"[M-03] {OWN}/ 不是 example-b 的文件夹" in said.text


def test_naming_oneself_an_owner_in_the_pull_request_is_no_use(repository: Repository) -> None:
    repository.commit({NEW: GIFT, ".github/CODEOWNERS": f"{OWN}/ @example-b"})
    said = repository.check("--author", "example-b")
    assert said.codes == {"M-01", "M-03"}


def test_two_folders_do_not_travel_together(repository: Repository) -> None:
    repository.commit({NEW: GIFT, NEW.replace(USCC, OTHER): GIFT})
    said = repository.check("--author", "example-a")
    assert said.codes == {"M-02", "M-03"}
    assert "不是 example-a 的文件夹" in said.text


def test_an_association_cannot_write_what_the_registrar_decides(repository: Repository) -> None:
    repository.commit({NEW: GIFT, f"data/registrars/370000/grade/{USCC}/2026-03-12.yaml": "grade: 5A\n"})
    said = repository.check("--author", "example-a")
    assert "M-02" in said.codes
    assert said.markdown.index("（M-02）") < said.markdown.index("（F-01）")
    assert "**\n\n- data/registrars/370000/ 和 data/associations/" in said.markdown


def test_a_silent_edit_is_refused_with_the_command_that_makes_a_revision(repository: Repository) -> None:
    repository.commit({OLD: GIFT.replace("20000.00", "90000.00")})
    said = repository.check_by_the_base()
    assert said.status == 1
    assert f"{OLD}:1:1: 错误 [M-04] 修改了已公开的文件" in said.text
    assert "（例如 2025-06-12.r2.yaml），加上 correction_note（更正说明）；" in said.text
    assert f"generator correct {OLD}" in said.text


def test_a_deletion_is_refused(repository: Repository) -> None:
    repository.commit({OLD: None})
    said = repository.check_by_the_base()
    assert said.status == 1
    assert "[M-05] 删除了已公开的文件" in said.text
    assert f"generator correct {OLD} --withdraw" in said.text


def test_a_move_is_refused_and_told_as_one(repository: Repository) -> None:
    repository.commit({OLD: None, NEW: GIFT})
    said = repository.check()
    assert said.codes == {"M-05"}
    assert f"把已公开的文件改名为 {NEW.removeprefix('data/')}" in said.text


def test_a_proper_correction_passes(repository: Repository) -> None:
    told = GIFT.replace("07-04", "07-09").replace("20000", "25000")
    repository.commit({OLD.replace(".yaml", ".r2.yaml"): f"correction_note: 金额原误为20000元\n{told}"})
    said = repository.check()
    assert said.status == 0
    assert "更正：接受捐赠 2025-06-12" in said.text


def test_code_does_not_travel_with_records(repository: Repository) -> None:
    repository.commit({NEW: GIFT, "README.md": "x"})
    assert repository.check_by_the_base().codes == {"M-01"}


def test_rules_do_not_travel_with_records(repository: Repository) -> None:
    repository.commit({NEW: GIFT, "data/policy/parameters.yaml": ""})
    assert "M-01" in repository.check().codes


def test_a_validator_that_the_pull_request_brings_is_never_run(repository: Repository) -> None:
    hostile = "raise SystemExit(print('hostile'))\n"
    wrong = GIFT.replace("'20000.00'", "2万元")
    repository.commit({NEW: wrong, "generator/__init__.py": hostile, "generator/cli/admit.py": hostile})
    said = repository.check_by_the_base()
    assert said.status == 1
    assert said.codes == {"M-01", "F-05"}
    assert "hostile" not in said.text


def test_changes_of_the_site_alone_are_no_filing(repository: Repository) -> None:
    repository.commit({"generator/__init__.py": "", "data/policy/parameters.yaml": ""})
    said = repository.check()
    assert said.status == 0
    assert said.text.startswith("不是报送")


def test_rules_alone_are_validated_and_their_consequences_shown(repository: Repository) -> None:
    repository.commit({"data/policy/parameters.yaml": "这不是参数\n"})
    assert repository.check().status == 1


def test_a_yearly_list_is_told_by_its_page_and_headline(repository: Repository) -> None:
    listed = ROOT / "data/registrars/370000/eligible-list/2026.yaml"
    repository.commit(
        {f"data/registrars/370000/eligible-list/{listed.name}": listed.read_text(encoding="utf-8")}
    )
    found = compared(repository.top, "main")
    assert "370000）\n  记录\n    新增：承接名录 2026" in found
    assert "  页面\n    新增：eligible-list/2026/\n  订阅里的新条目\n    2026 年承接名录" in found


def compared(top: Path, base: str) -> str:
    with chdir(top):
        return CliRunner().invoke(generator, ["compare", base, "--as-of", "2026-11-23"]).stdout


def test_a_60_mb_file_is_refused_unread(repository: Repository) -> None:
    repository.commit({NEW: b"#" * 60 * 1024 * 1024})
    said = repository.check_by_the_base()
    assert said.codes == {"Y-01"}
    assert f"{NEW}:1:1: 错误 [Y-01] 文件超过 8 MB" in said.text


def worked() -> float:
    """Return the seconds of work of all commands so far; a busy machine makes them no more."""
    spent = os.times()
    return spent.children_user + spent.children_system


def test_500_files_at_once_are_checked_in_half_a_minute(repository: Repository) -> None:
    repository.commit({f"{OWN}/donation/2025-06-13-{number}.yaml": GIFT for number in range(500)})
    began = worked()
    said = repository.check_by_the_base("--pages", str(repository.top.parent / "pages.zip"))
    assert worked() - began < 30
    assert said.status == 0, said.text
    assert said.text.startswith("通过：500 个记录文件")
    assert "    （另有 480 条）\n  页面\n" in said.text


def test_more_than_anybody_could_review_is_refused(repository: Repository) -> None:
    repository.commit({f"{OWN}/donation/2025-06-13-{number}.yaml": "x" for number in range(1001)})
    said = repository.check()
    assert said.codes == {"M-06"}
    assert "一次提交了 1001 个文件" in said.text


def test_links_attachments_and_hidden_files_are_refused(repository: Repository) -> None:
    (repository.top / OWN / "donation/2025-06-14.yaml").symlink_to("/etc/passwd")
    Path(os.fsdecode(os.fsencode(repository.top / OWN) + b"/\xff\n.yaml")).touch()
    hidden = f"{OWN}/.gitattributes", f"{OWN}/donation/回单.pdf"
    repository.commit(dict.fromkeys(hidden, "* export-ignore\n"))
    said = repository.check()
    assert said.status == 1
    assert {"L-01", "L-10"} <= said.codes
    assert "root:" not in said.text


def test_a_file_that_the_base_got_meanwhile_is_not_overwritten(repository: Repository) -> None:
    repository.commit({NEW: GIFT})
    repository.git("checkout", "--quiet", "main")
    repository.commit({NEW: GIFT.replace("公益培训", "别的用途")})
    said = repository.check(head="filing")
    assert said.codes == {"M-07"}


def test_what_is_no_revision_or_has_no_history_in_common_cannot_run(repository: Repository) -> None:
    assert "这个仓库里没有版本 nowhere" in repository.check(head="nowhere").text
    repository.git("checkout", "--quiet", "--orphan", "other")
    repository.commit({NEW: GIFT})
    said = repository.check()
    assert said.status == 2
    assert "没有共同的历史" in said.text


def test_text_of_a_record_is_inert_in_the_report(repository: Repository) -> None:
    repository.commit({NEW: GIFT.replace("enterprise", "'<img src=x> [a](https://x.invalid) @b'")})
    said = repository.check()
    assert "\\<img src=x\\>" in said.markdown
    assert "[a](" not in said.markdown.replace("\\[", "")
