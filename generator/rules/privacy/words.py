"""Words that tell of a person what is nobody's business: a label with what follows it, or a set phrase."""

import re
from collections.abc import Mapping

from generator.rules.privacy.detector import Detector, detector

_YEAR, _HAN = r"(?:19|20)[0-9]{2}", r"[\u4e00-\u9fff·]"
_SAYS = r"(?:[：: ]{1,3}|为|是)"
_ENDS = r"(?=[，,。；;、)）]|\s(?![0-9])|$)"
_PARTY = "中共|共青|群众|民主|无党|民革|民盟|民建|民进|农工|致公|九三|台盟"
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟"
    "谭陆汪范廖贾夏韦付方邹孟熊秦邱尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵钱严覃武戴莫孔汤"
)


def _is_one_person(said: str) -> bool:
    """Say whether it is somebody, and not a group of people, who is said to belong to the Party."""
    return not re.search("人员|职工|员工|代表|其中|单位|会员|理事|成员|人数|占比", said)


WORDS: Mapping[str, Detector] = {
    "birth": detector(
        "出生日期",
        rf"(?:出生|生日|(?<![发产诞])生于)[^0-9，。；]{{0,8}}{_YEAR} ?[年./\-] ?[01]?[0-9]",
        rf"{_YEAR}[年./\-][01]?[0-9](?:月|[./\-])?(?:[0-3]?[0-9]日?)?(?:出生|生(?=[，,。；;、)）]|$))",
    ),
    "party": Detector(
        "个人的政治面貌",
        re.compile(
            rf"政治面貌[：: ]*(?:为|是)?(?:{_PARTY})"
            rf"|{_HAN}{{2,4}}(?:[，,(（][男女])?[，,(（：: ]{{1,2}}中共(?:预备)?党员{_ENDS}"
            rf"|同志(?:是|为|系|，)?中共(?:预备)?党员|中共(?:预备)?党员{_HAN}{{2,4}}同志"
        ),
        _is_one_person,
    ),
    "review": detector(
        "政治审查结果", r"(?:政审|政治审查)(?:结果|结论|意见)?[：: 为是]{0,2}(?:不?合格|未?通过|同意)"
    ),
    "address": detector(
        "家庭住址",
        rf"(?:家庭住址|家庭地址|现住址|户籍地址|户籍所在地|常住地址|居住地址|(?:个人|本人)住址){_SAYS}\S",
        rf"家住{_HAN}{{2,}}[路街巷村号]",
    ),
    "ethnicity": detector(
        "个人的民族",
        rf"(?<!少数)民族[：:] ?{_HAN}{{1,4}}族",
        rf"[，,、(（ ][男女][，,、 ]{{1,2}}{_HAN}{{1,4}}族(?=[，,、。；;)）]|$)",
    ),
    "religion": detector(
        "个人的宗教信仰", rf"宗教信仰{_SAYS}\S", r"信(?:仰|奉)?(?:佛教|道教|基督教|天主教|伊斯兰教)"
    ),
    "health": detector(
        "个人的健康状况",
        rf"(?:身体|个人健康|本人健康)状况{_SAYS}\S",
        r"(?:残疾证|病历)(?:号|编号)[：: ]?[0-9A-Z]",
    ),
    "witness": detector(
        "投诉人、举报人、证人或者受助人的姓名",
        r"(?:投诉人|举报人|信访人|证人|受助人|受助学生|受益人)(?:姓名)?[：:] ?"
        rf"[{_SURNAMES}]{_HAN}{{1,2}}(?<![业人校厂户方等省市县生某])(?=[，,。；;、(（\s]|$)",
    ),
}
