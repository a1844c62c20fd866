package nl.doorstroom.platform.audit;

/** What was done to the audit log. */
public enum AuditBreakKind {
    /** An entry is another than the one that was sealed. */
    ENTRY_CHANGED,
    /** A sealed entry is gone. */
    ENTRY_MISSING,
    /** The service did not write the entry so: somebody added it, or changed it before it was sealed. */
    ENTRY_ADDED,
    /** A seal does not fit what it names, does not follow the one before, or is not as it was written down. */
    SEAL_CHANGED,
    /** A seal is gone. */
    SEAL_MISSING
}
