"""From likelihood and impact to a risk level."""

_LEVEL_FROM_SCORE = ((16, 5), (10, 4), (5, 3), (3, 2), (1, 1))
SEVERE_FOR_PEOPLE = 5
FLOOR_WHEN_SEVERE_FOR_PEOPLE = 3


def risk_level(likelihood: int, impact_on_business: int, impact_on_people: int) -> int:
    """Level 1 (very low) to 5 (very high) from ratings of 1 to 5; never below 3 where people may be hit severely."""
    score = likelihood * max(impact_on_business, impact_on_people)
    level = next(level for minimum, level in _LEVEL_FROM_SCORE if score >= minimum)
    return max(level, FLOOR_WHEN_SEVERE_FOR_PEOPLE) if impact_on_people == SEVERE_FOR_PEOPLE else level
