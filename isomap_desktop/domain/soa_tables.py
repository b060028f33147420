"""What the combined Statement of Applicability adds to its controls, its issued versions, and the snapshots."""

from datetime import date, datetime

from sqlmodel import Field, SQLModel


class SoaEntry(SQLModel, table=True):
    """What the statement says of one control beyond its state; a control without an entry follows the registers."""

    __tablename__ = "soa_entry"

    standard: str = Field(primary_key=True)
    ref: str = Field(primary_key=True)
    reasons: str | None = None
    """Codes of inclusion_reason, with commas between them; None where they follow the registers."""
    justification: str = ""
    implementation: str = ""
    reviewed_on: date | None = None


class NamedSnapshot(SQLModel, table=True):
    """A named state of the client's file; its rows are kept in `stored_file`, as are the files that they mention."""

    __tablename__ = "snapshot"

    id: int | None = Field(default=None, primary_key=True)
    name: str
    taken_at: datetime
    """In UTC."""
    taken_by: str = ""
    sha256: str
    files: str = ""
    """The digests of the stored files that its rows mention, with spaces between them."""


class SoaIssue(SQLModel, table=True):
    """One version of the statement as it was issued, with the state of the file at that moment."""

    __tablename__ = "soa_issue"

    id: int | None = Field(default=None, primary_key=True)
    version: str
    issued_on: date
    approved_by: str = ""
    note: str = ""
    snapshot_id: int = Field(foreign_key="snapshot.id", ondelete="CASCADE")
