from typing import Any

import pytest
from corpus_tables import Case, Table

import xhreport
from xhreport import QualitativeTarget

TABLE = Table("qualitative")
PARTS = {
    "plan": "二、2019年工作安排\n{}\n",
    "five": "二、今后五年的奋斗目标\n{}\n",
    "review": "{}\n二、2019年工作安排\n扎实做好各项工作。\n",
}
HEAD = (
    "云河县政府工作报告\n——2019年1月8日在云河县第十届人民代表大会第{}次会议上\n县长 王某某\n各位代表：\n"
    "一、{}\n全县经济平稳运行，社会和谐稳定，民生持续改善。\n"
)


def targets(text: str, part: str) -> tuple[QualitativeTarget, ...]:
    head = HEAD.format("一", "过去五年工作回顾") if part == "five" else HEAD.format("四", "2018年工作回顾")
    return xhreport.parse(head + PARTS[part].format(text)).qualitative_targets


@pytest.mark.parametrize("case", TABLE.cases())
def test_a_target_without_a_number(case: Case) -> None:
    expected = dict(case.expected)
    found = [t for t in targets(case.text, expected.pop("part", "plan")) if t.text == case.quote]

    assert [target.name for target in found] == expected.pop("names")
    if concepts := expected.pop("concepts", None):
        assert [target.concept for target in found] == concepts
    expected |= dict.fromkeys(expected.pop("unsaid", ()))
    for target in found:
        assert {key: said(target, key) for key in expected} == expected
        assert target.sentence in case.text
        assert case.quote in target.sentence


def said(target: QualitativeTarget, key: str) -> Any:
    value = getattr(target, key)
    return [value.start, value.end] if key == "period" else value


@pytest.mark.parametrize(("part", "text"), TABLE.rejections())
def test_what_is_no_such_target(part: str, text: str) -> None:
    assert targets(text, part) == ()


def test_a_number_and_a_relation_beside_it_are_two_facts() -> None:
    report = xhreport.parse("二、2019年工作安排\n一般公共预算收入增长8%以上，高于全省平均水平。\n", year=2019)
    assert [(i.name, i.text, i.comparator) for i in report.targets] == [("一般公共预算收入", "8%", "ge")]
    assert [(t.name, t.text) for t in report.qualitative_targets] == [
        ("一般公共预算收入", "高于全省平均水平")
    ]


def test_the_things_of_one_statement_share_its_text() -> None:
    statement = "居民收入、税收收入与经济增长同步"
    found = targets(f"主要目标是：{statement}。", "plan")
    assert [(t.name, t.text) for t in found] == [("居民收入", statement), ("税收收入", statement)]
    assert found[0].section == "二、2019年工作安排"


def test_a_long_text_takes_its_time_only() -> None:
    sentence = "居民收入与经济增长同步，出口增速高于全国平均水平，能耗完成省下达任务。"
    assert len(targets(sentence * 200, "plan")) == 600
