"""Every fixed choice list of the program's own and every user verb; their labels are in the catalogue (labels.json)."""

from enum import StrEnum


class Standard(StrEnum):
    """A management-system standard, or the client's own requirements; refs collide, so it is stored with each ref."""

    ISO27001 = "27001"
    ISO42001 = "42001"
    OWN = "own"


class State(StrEnum):
    """How far a control or requirement is in place at the client."""

    IMPLEMENTED = "implemented"
    PARTIAL = "partial"
    PLANNED = "planned"
    NOT_IMPLEMENTED = "not_implemented"
    NOT_APPLICABLE = "not_applicable"
    NOT_ASSESSED = "not_assessed"


class Answer(StrEnum):
    """The answer to one checklist question."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    NOT_APPLICABLE = "na"


class Grade(StrEnum):
    """The grade that an auditor would give a gap."""

    MAJOR = "major"
    MINOR = "minor"
    OBSERVATION = "observation"


class InclusionReason(StrEnum):
    """Why a control is part of the Statement of Applicability."""

    RISK = "risk"
    LEGAL = "legal"
    CONTRACT = "contract"
    BEST_PRACTICE = "best_practice"


class EvidenceKind(StrEnum):
    """What a piece of evidence is."""

    NOTE = "note"
    LINK = "link"
    FILE = "file"


class MappingClass(StrEnum):
    """What the best mapped 27001 control means for the work on a 42001 control."""

    RUNS = "runs"
    REUSABLE = "reusable"
    RELATED = "related"
    NEW = "new"


class Relationship(StrEnum):
    """Set-theory relationship of a 42001 control to a 27001 control (NIST IR 8477)."""

    EQUAL = "equal"
    SUBSET_OF = "subset_of"
    SUPERSET_OF = "superset_of"
    INTERSECTS_WITH = "intersects_with"
    NONE = "none"


class Origin(StrEnum):
    """Where a pair of the mapping comes from, and what was done to the library's at this client."""

    LIBRARY = "library"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


class Scope(StrEnum):
    """Whether a requirement is met once, per AI system, or per AI supplier."""

    ORGANIZATION = "organization"
    AI_SYSTEM = "ai_system"
    SUPPLIER = "supplier"


class DependencyKind(StrEnum):
    """Which end of the predecessor drives which end of the successor."""

    FINISH_START = "FS"
    START_START = "SS"
    FINISH_FINISH = "FF"
    START_FINISH = "SF"


class Constraint(StrEnum):
    """How a task's start date is chosen."""

    AS_SOON_AS_POSSIBLE = "asap"
    NOT_BEFORE = "not_before"
    FIXED = "fixed"


class WorkingWeek(StrEnum):
    """Days on which the client works."""

    SUNDAY_THURSDAY = "sun_thu"
    MONDAY_FRIDAY = "mon_fri"
    OWN = "own"


class Verb(StrEnum):
    """What the user did, as undo, redo and the audit trail name it."""

    CREATE_CLIENT = "create_client"
    EDIT_CLIENT = "edit_client"
    SET_THRESHOLD = "set_threshold"
    SET_CONTROL_STATE = "set_control_state"
    EDIT_CONTROL = "edit_control"
    EDIT_PAIR = "edit_pair"
    ADD_PAIR = "add_pair"
    REMOVE_PAIR = "remove_pair"
    RESET_PAIRS = "reset_pairs"
    MERGE_LIBRARY = "merge_library"
    ANSWER = "answer"
    SET_STATUS = "set_status"
    EDIT_GAP = "edit_gap"
    ADD_REQUIREMENT = "add_requirement"
    REMOVE_REQUIREMENT = "remove_requirement"
    ACCEPT_CARRY_OVER = "accept_carry_over"
    CONFIRM_STATUS = "confirm_status"
    SET_WEIGHTS = "set_weights"
    ADD_EVIDENCE = "add_evidence"
    REMOVE_EVIDENCE = "remove_evidence"
    ADD_NONCONFORMITY = "add_nonconformity"
    EDIT_NONCONFORMITY = "edit_nonconformity"
    REMOVE_NONCONFORMITY = "remove_nonconformity"
    ADD_ASSET = "add_asset"
    EDIT_ASSET = "edit_asset"
    ARCHIVE_ASSET = "archive_asset"
    REMOVE_ASSET = "remove_asset"
    ADD_SUPPLIER = "add_supplier"
    EDIT_SUPPLIER = "edit_supplier"
    ARCHIVE_SUPPLIER = "archive_supplier"
    REMOVE_SUPPLIER = "remove_supplier"
    SET_CLAUSE = "set_clause"
    CLASSIFY = "classify"
    ADD_RISK = "add_risk"
    EDIT_RISK = "edit_risk"
    LINK_RISK = "link_risk"
    REMOVE_RISK = "remove_risk"
    START_IMPACT = "start_impact"
    ANSWER_IMPACT = "answer_impact"
    SET_IMPACT_STATE = "set_impact_state"
    REMOVE_IMPACT = "remove_impact"
    ADD_TASK = "add_task"
    EDIT_TASK = "edit_task"
    MOVE_TASK = "move_task"
    RESIZE_TASK = "resize_task"
    REORDER_TASKS = "reorder_tasks"
    INDENT_TASKS = "indent_tasks"
    ASSIGN_GAPS = "assign_gaps"
    MOVE_PLAN = "move_plan"
    REMOVE_TASK = "remove_task"
    LINK_TASKS = "link_tasks"
    UNLINK_TASKS = "unlink_tasks"
    EDIT_CALENDAR = "edit_calendar"
    SAVE_BASELINE = "save_baseline"
    SHOW_BASELINE = "show_baseline"
    RENAME_BASELINE = "rename_baseline"
    REMOVE_BASELINE = "remove_baseline"
    EDIT_CAPACITY = "edit_capacity"
    PASTE = "paste"
    IMPORT_SOA = "import_soa"
    IMPORT_ASSETS = "import_assets"
    IMPORT_SUPPLIERS = "import_suppliers"
    IMPORT_RISKS = "import_risks"
    IMPORT_MAPPING = "import_mapping"
    IMPORT_RETURN = "import_return"
    EDIT_SOA = "edit_soa"
    ISSUE_SOA = "issue_soa"
    TAKE_SNAPSHOT = "take_snapshot"
    RENAME_SNAPSHOT = "rename_snapshot"
    REMOVE_SNAPSHOT = "remove_snapshot"
    RESTORE_SNAPSHOT = "restore_snapshot"
    UNDO = "undo"
    REDO = "redo"
