"""Case numbers: every form of the file, their keys, and which country's form a number is read in."""

import pytest

from news.pipeline.docket_formats import Form, docket_keys, forms, numbers_in
from news.pipeline.dockets import dockets_in, numbers_of


@pytest.mark.parametrize("form", forms(), ids=lambda form: form.id)
def test_examples_of_a_form_are_read_as_their_normal_form(form: Form) -> None:
    for text, normal in form.examples:
        sentence = f"(No. 1) Case No. {text}, it says." if form.id == "us-federal-appeals" else text
        read = [n.normal for n in numbers_in(sentence) if n.form.id == form.id]
        assert normal in read, text


@pytest.mark.parametrize(
    ("language", "text", "raw", "normal"),
    [
        ("en", "Quill v. Lumen, No. 3:24-cv-05417 (N.D. Cal.)", "3:24-cv-05417", "3:24-cv-05417"),
        ("en", "Case 1:23-CV-11195-SHS was", "1:23-CV-11195-SHS", "1:23-cv-11195"),
        ("en", "No. 23 Civ. 8292 (SHS)", "23 Civ. 8292 (SHS)", "23-cv-08292"),
        ("de", "Urteil (Az. 42 O 14139/24) vom", "42 O 14139/24", "42 O 14139/24"),
        ("de", "I ZR 9/15", "I ZR 9/15", "I ZR 9/15"),
        ("de", "Rechtssache C‑476/17 des", "C‑476/17", "C-476/17"),
        ("fr", "RG n° 24/00123", "24/00123", "RG 24/00123"),
        ("pt", "de número 1107237-96.2025.8.26.0100, corre", *["1107237-96.2025.8.26.0100"] * 2),
        (
            "zh-Hans",
            "（２０２４）粤０１９２民初１１３号",
            "（２０２４）粤０１９２民初１１３号",
            "（2024）粤0192民初113号",
        ),
        (
            "zh-Hant",
            "（2024）粵0192民初113號",
            "（2024）粵0192民初113號",
            "（2024）粤0192民初113号",
        ),
        ("ja", "令和5年（行ウ）第5001号", "令和5年（行ウ）第5001号", "令和5年(行ウ)第5001号"),
        ("ko", "2024가합12345", "2024가합12345", "2024가합12345"),
        ("en", "CS (COMM) 389/2024 in Delhi", "CS (COMM) 389/2024", "CS(COMM) 389/2024"),
        ("en", "claim IL-2023-000007", "IL-2023-000007", "IL-2023-000007"),
    ],
)
def test_number_is_found_with_its_place(language: str, text: str, raw: str, normal: str) -> None:
    (docket,) = dockets_in(text, language)

    assert (docket.raw, docket.normal) == (raw, normal)
    assert docket.span.of(text) == raw


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3:24-cv-05417", "24-cv-5417"),
        ("1:23-cv-11195", "No. 1:23-CV-11195-SHS"),
        ("（2024）沪0114民初1326号", "(2024) Hu 0114 Min Chu No. 1326"),
        ("（2024）粤0192民初113号", "(2024)粵 0192 民初 113 號"),
        ("10 C 13/2023", "10 C 13/2023-16"),
    ],
)
def test_spellings_of_one_number_share_a_key(one: str, other: str) -> None:
    assert set(docket_keys(one)) & set(docket_keys(other))


def test_different_numbers_share_no_key() -> None:
    assert not set(docket_keys("3:24-cv-05417")) & set(docket_keys("3:24-cv-05418"))
    assert docket_keys("") == ()


def test_form_of_a_likely_country_is_preferred() -> None:
    (german,) = dockets_in("III ZR 6/21", "de")
    (polish,) = dockets_in("III CZP 6/21", "pl")

    assert (german.country, polish.country) == ("DE", "PL")


def test_country_of_the_page_or_of_a_named_court_supports_a_weak_form() -> None:
    text = "nummer n° 57/2021"

    assert numbers_of(text, "en") == ((), ())
    assert numbers_of(text, "en", "BE")[1][0].normal == "nr. 57/2021"
    assert numbers_of(text, "en", named=["BE"])[1][0].normal == "nr. 57/2021"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "in 2022-23, from 2025-01-06 to 10-12, 24/7, pages 100-120 and 3.5"),
        ("ko", "2025년 1월 6일 2억원, 2025년도 3분기"),
        ("zh-Hans", "2025年1月6日，第5号，6号楼"),
        ("de", "Seite 14/24 und 16:30 Uhr"),
        ("en", ""),
    ],
)
def test_what_is_no_case_number_is_left_out(language: str, text: str) -> None:
    assert dockets_in(text, language) == ()
