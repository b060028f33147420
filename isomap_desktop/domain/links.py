"""The order that links between tasks impose, and the circles that they must not form."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from isomap_desktop.domain.tables import Dependency


class Link(NamedTuple):
    """A dependency, read once: mapped attributes are slow."""

    before: int
    after: int
    kind: str
    lag: int


def ordered(
    tasks: Mapping[int, object], dependencies: Iterable[Dependency]
) -> tuple[list[int], list[Link], dict[int, list[int]]]:
    """The tasks, predecessors first; the links that hold; and by task the predecessors left out to break a circle."""
    known = sorted(tasks)
    links = sorted(
        Link(each.predecessor_id, each.successor_id, each.kind, each.lag)
        for each in dependencies
        if each.predecessor_id in tasks and each.successor_id in tasks
    )
    circles: dict[int, list[int]] = {}
    while True:
        order = _topological(known, links)
        if len(order) == len(known):
            return order, links, circles
        circle = find_circle((link.before, link.after) for link in links)
        before, after = circle[-1], circle[0]
        circles.setdefault(after, []).append(before)
        links = [link for link in links if (link.before, link.after) != (before, after)]


def _topological(tasks: Sequence[int], links: Sequence[Link]) -> list[int]:
    waiting = dict.fromkeys(tasks, 0)
    following: dict[int, list[int]] = {at: [] for at in tasks}
    for link in links:
        waiting[link.after] += 1
        following[link.before].append(link.after)
    order = [at for at, count in waiting.items() if not count]
    for at in order:
        for after in following[at]:
            waiting[after] -= 1
            if not waiting[after]:
                order.append(after)
    return order


def find_circle(links: Iterable[tuple[int, int]]) -> tuple[int, ...]:
    """The tasks of one circle of links (predecessor, successor), from its lowest id on; empty where there is none."""
    following: dict[int, list[int]] = {}
    for before, after in sorted(links):
        following.setdefault(before, []).append(after)
    finished: set[int] = set()
    for root in following:
        path: list[int] = []
        places: dict[int, int] = {}
        branches = [iter((root,))]
        while branches:
            at = next(branches[-1], None)
            if at is None:
                branches.pop()
                if path:
                    finished.add(left := path.pop())
                    del places[left]
            elif at in places:
                circle = path[places[at] :]
                lowest = circle.index(min(circle))
                return tuple(circle[lowest:] + circle[:lowest])
            elif at not in finished:
                places[at] = len(path)
                path.append(at)
                branches.append(iter(following.get(at, ())))
    return ()


def circle_closed_by(
    predecessors: Iterable[int], successors: Iterable[int], dependencies: Iterable[Dependency]
) -> tuple[int, ...]:
    """The tasks of a circle that links from the ones to the others would close, a predecessor first; empty if none."""
    following: dict[int, list[int]] = {}
    for link in dependencies:
        following.setdefault(link.predecessor_id, []).append(link.successor_id)
    ends, came_from = set(predecessors), {at: at for at in successors}
    for at in (queue := list(came_from)):
        if at in ends:
            back = [at]
            while came_from[back[-1]] != back[-1]:
                back.append(came_from[back[-1]])
            return (at, *reversed(back[1:]))
        for after in following.get(at, ()):
            if after not in came_from:
                came_from[after] = at
                queue.append(after)
    return ()
