"""E09, S06: charter, bodies and general meeting are in order, and members trust whom they elected."""

from generator.model.calendar import add_years
from generator.model.disclosures.charter import Charter
from generator.model.disclosures.meeting import Meeting
from generator.model.disclosures.organization import Extension, Organization
from generator.model.disclosures.trust_vote import TrustVote
from generator.model.record import Record
from generator.rules.eligibility.criterion import (
    Answer,
    Question,
    criterion,
    fails,
    passes,
    read,
    together,
    unknown,
)
from generator.rules.majorities import ASSEMBLIES, Share, assembly_quorum, charter_on

Body = Record[Organization]
NO_BODY = "截止日前没有公开组织机构"


@criterion("E09")
def governed(question: Question) -> Answer:
    """Return whether the charter is in force, the term runs, the bodies are filled and the members met.

    Whether the legal representative holds the same office elsewhere is left to the registrar: a name is not
    a person.
    """
    body = question.newest(Organization, "snapshot_on")
    if body is None:
        return together(_chartered(question), unknown(NO_BODY))
    return together(_chartered(question), _in_term(question, body), _filled(body), _met(question, body))


def _chartered(question: Question) -> Answer:
    in_force = [
        r for r in question.begun(Charter, "effective_from") if r.content.approved_on <= question.cutoff
    ]
    if not in_force:
        return unknown("截止日前没有公开已核准并生效的章程")
    record = in_force[-1]
    readings = read(record, "approved_on", "effective_from")
    return passes(
        f"章程 {record.content.approved_on} 核准，{record.content.effective_from} 起生效", *readings
    )


def _in_term(question: Question, body: Body) -> Answer:
    content, cutoff = body.content, question.cutoff
    readings = read(body, "term_no", "term_start", "term_end", "extension")
    if content.term_end >= cutoff:
        return passes(f"第 {content.term_no} 届任期至 {content.term_end}", *readings)
    years = question.number("extension_max_years")
    extension, days = content.extension, (cutoff - content.term_end).days
    over = f"第 {content.term_no} 届任期至 {content.term_end}，到截止日已满 {days} 天"
    if extension is None or extension.approved_on > cutoff:
        return fails(f"{over}，没有批准的延期", *readings)
    if extension.new_term_end > add_years(content.term_end, years):
        return fails(f"{over}，批准延期至 {extension.new_term_end}，超过 {years} 年", *readings)
    return _extended(question, extension, over, body)


def _extended(question: Question, extension: Extension, over: str, body: Body) -> Answer:
    readings = read(body, "term_no", "term_start", "term_end", "extension")
    end = extension.new_term_end
    if end < question.cutoff:
        return fails(f"{over}，批准的延期至 {end}，也已过 {(question.cutoff - end).days} 天", *readings)
    return passes(f"第 {body.content.term_no} 届任期批准延期至 {end}", *readings)


def _filled(body: Body) -> Answer:
    content = body.content
    counts = [n for n in (content.supervisor_count, content.supervisory_board_count) if n is not None]
    readings = read(body, "council_count", "supervisor_count", "supervisory_board_count")
    if not content.council_count:
        return fails("理事 0 人，要求不少于 1 人", *readings)
    if not counts:
        return unknown("没有公开监事数", *readings)
    if not max(counts):
        return fails("监事 0 人，要求不少于 1 人", *readings)
    return passes(f"理事 {content.council_count} 人，监事 {max(counts)} 人", *readings)


def _met(question: Question, body: Body) -> Answer:
    """Answer whether a general meeting of the current term had its quorum, by the charter of its day."""
    held = question.begun(Meeting, "held_on")
    meetings = [
        r for r in held if r.content.kind in ASSEMBLIES and r.content.held_on >= body.content.term_start
    ]
    if not meetings:
        return unknown(f"本届（{body.content.term_start} 起）没有公开会员（代表）大会的记录")
    quorate = [record for record in meetings if _share(question, record).reached(*_turnout(record))]
    record = (quorate or meetings)[-1]
    there, entitled = _turnout(record)
    said = f"{record.content.held_on} {record.content.kind.label}到会 {there} 人，应到 {entitled} 人"
    readings = read(record, "kind", "held_on", "present_count", "eligible_count")
    if quorate:
        return passes(said, *readings)
    share = _share(question, record)
    return fails(f"{said}，要求{share}，还差 {share.least(entitled) - there} 人", *readings)


def _share(question: Question, record: Record[Meeting]) -> Share:
    return assembly_quorum(charter_on(question.dossier, record.content.held_on, question.cutoff))


def _turnout(record: Record[Meeting]) -> tuple[int, int]:
    return record.content.present_count, record.content.eligible_count


@criterion("S06")
def trusted(question: Question) -> Answer:
    """Return whether a vote of trust was passed in the current term."""
    body = question.newest(Organization, "snapshot_on")
    if body is None:
        return unknown(f"{NO_BODY}，无从核对本届任期")
    start = body.content.term_start
    votes = [r for r in question.begun(TrustVote, "held_on") if r.content.held_on >= start]
    if not votes:
        return unknown(f"本届（{start} 起）没有公开信任投票", *read(body, "term_start"))
    record = next((r for r in reversed(votes) if r.content.passed), votes[-1])
    vote = record.content
    readings = (*read(record, "held_on", "in_favour", "present_count", "passed"), *read(body, "term_start"))
    counted = f"到会 {vote.present_count} 人，信任 {vote.in_favour} 票"
    said = f"{vote.held_on} 对{vote.subject_name}的信任投票，{counted}"
    return passes(f"{said}，通过", *readings) if vote.passed else fails(f"{said}，未通过", *readings)
