import pytest

from news.pipeline.citations import citations_in


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("see [2025] EWHC 2863 (Ch) at 5", "[2025] EWHC 2863 (Ch)"),
        ("ECLI:EU:C:2019:624, para. 3", "ECLI:EU:C:2019:624"),
        ("510 U.S. 569 (1994)", "510 U.S. 569"),
        ("12 Cal. 4th 345 (1995)", "12 Cal. 4th 345"),
        ("2025 WL 1009179", "2025 WL 1009179"),
        ("2024 SCC OnLine Bom 2445", "2024 SCC OnLine Bom 2445"),
        ("2025 ONSC 6217", "2025 ONSC 6217"),
    ],
)
def test_citation_is_found_with_its_place(text: str, normal: str) -> None:
    (citation,) = citations_in(text, "en")

    assert citation.normal == normal
    assert citation.span.of(text) == citation.raw
    assert citation.kind == "citation"


@pytest.mark.parametrize(
    "text", ["Id. at 5; supra note 3; 17 U.S.C. § 107", "The U.S. has 50 states", ""]
)
def test_what_is_no_full_citation_is_left_out(text: str) -> None:
    assert citations_in(text, "en") == ()
