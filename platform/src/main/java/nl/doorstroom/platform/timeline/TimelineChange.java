package nl.doorstroom.platform.timeline;

import nl.doorstroom.platform.audit.AuditAction;

/** What became of an aggregate. */
public enum TimelineChange {
    CREATED,
    /** It, or a part of it, became another. */
    CHANGED,
    REMOVED;

    static TimelineChange of(AuditAction action, boolean whole) {
        if (!whole || action == AuditAction.UPDATE) {
            return CHANGED;
        }
        return action == AuditAction.CREATE ? CREATED : REMOVED;
    }
}
