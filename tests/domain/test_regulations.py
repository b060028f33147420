"""Which law rows count: by law, role and class; the expected rows were read from the texts' articles."""

from collections.abc import Callable

import pytest

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.facts import AssetFacts, Facts
from isomap_desktop.domain.regulations import law_applies, legal_rows, live_classes, row_applies

MakeAsset = Callable[..., AssetFacts]


def rows_naming(facts: Facts, ref: str) -> set[str]:
    classes = live_classes(facts.assets)
    return {
        row.id
        for row in catalogue().law_rows
        if ref in row.iso42001 and row.counted and row_applies(row, facts.client, classes)
    }


def classed(facts: Facts, make_asset: MakeAsset, *classes: str) -> Facts:
    return facts._replace(assets=tuple(make_asset(at, eu_ai_act_class=name) for at, name in enumerate(classes)))


def test_an_unknown_answer_counts_as_the_catalogue_says(new_client: Facts) -> None:
    client = new_client.client
    assert all(law_applies(client, group) for group in ("eu_ai_act", "gdpr", "israel"))
    client.eu_market, client.gdpr_applies, client.israeli_law = "no", "yes", "no"
    assert [law_applies(client, group) for group in ("eu_ai_act", "gdpr", "israel")] == [False, True, False]


def test_without_inventory_and_roles_every_row_counts(new_client: Facts) -> None:
    assert rows_naming(new_client, "A.10.4") == {"AIA-20", "AIA-25", "AIA-53(1)(b)"}
    assert legal_rows(new_client)["A.10.4"] == 3
    assert legal_rows(new_client)["4.3"] == 0


def test_a_law_that_does_not_apply_drops_its_rows(new_client: Facts) -> None:
    # A.7.4: Art. 10 and 26(4) of the AI Act, GDPR Art. 5, the Israeli EEA regulations
    assert rows_naming(new_client, "A.7.4") == {"AIA-10", "AIA-26(4)", "GDPR-5", "IL-EEA-2023"}
    new_client.client.eu_market = "no"
    assert rows_naming(new_client, "A.7.4") == {"GDPR-5", "IL-EEA-2023"}
    new_client.client.israeli_law = "no"
    assert rows_naming(new_client, "A.7.4") == {"GDPR-5"}


@pytest.mark.parametrize(
    ("roles", "expected"),
    [
        ("provider", {"AIA-10"}),
        ("producer", {"AIA-10"}),
        ("product_manufacturer", {"AIA-10"}),
        ("deployer", {"AIA-26(4)"}),
        ("provider,deployer", {"AIA-10", "AIA-26(4)"}),
        ("data_provider", set()),
    ],
)
def test_only_the_duties_of_the_clients_roles_count(new_client: Facts, roles: str, expected: set[str]) -> None:
    new_client.client.roles = roles
    assert rows_naming(new_client, "A.7.4") == expected | {"GDPR-5", "IL-EEA-2023"}


def test_the_value_chain_binds_importers_and_distributors(new_client: Facts) -> None:
    for role in ("importer", "distributor"):
        new_client.client.roles = role
        assert rows_naming(new_client, "A.10.4") == {"AIA-25"}


def test_rows_of_a_class_need_a_live_system_of_it(new_client: Facts, make_asset: MakeAsset) -> None:
    # A.8.2: Art. 13, 26(9), 26(11), 86 (high risk), 50(1), 50(3) (transparency), 53(1)(b) (GPAI)
    high, seen, gpai = {"AIA-13", "AIA-26(9)", "AIA-26(11)", "AIA-86"}, {"AIA-50(1)", "AIA-50(3)"}, {"AIA-53(1)(b)"}
    assert rows_naming(new_client, "A.8.2") == high | seen | gpai
    for classes, expected in (
        (("minimal",), set()),
        (("minimal", "high_annex1"), high),
        (("high_annex3", "transparency"), high | seen),
        (("gpai_systemic",), gpai),
        (("gpai",), gpai),
        (("minimal", "not_classified"), high | seen | gpai),
        (("",), high | seen | gpai),
    ):
        assert rows_naming(classed(new_client, make_asset, *classes), "A.8.2") == expected


def test_what_is_retired_binds_no_longer(new_client: Facts, make_asset: MakeAsset) -> None:
    retired = make_asset(1, eu_ai_act_class="high_annex3", life_cycle_stage="retired")
    facts = new_client._replace(assets=(retired, make_asset(2, eu_ai_act_class="minimal")))
    assert rows_naming(facts, "A.8.2") == set()


def test_duties_of_everyone_need_no_class(new_client: Facts, make_asset: MakeAsset) -> None:
    facts = classed(new_client, make_asset, "minimal")
    assert rows_naming(facts, "A.4.6") == {"AIA-4"}
    assert rows_naming(facts, "A.5.2") == {"AIA-5", "GDPR-35"}


def test_rows_for_context_are_not_counted(new_client: Facts) -> None:
    named = {row.id for row in catalogue().law_rows if "A.5.2" in row.iso42001}
    assert "IL-PPA-AI-draft" in named - rows_naming(new_client, "A.5.2")
