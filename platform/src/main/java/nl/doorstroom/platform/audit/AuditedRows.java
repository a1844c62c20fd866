package nl.doorstroom.platform.audit;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Tells the audit log of what mechanisms change by plain SQL, which Hibernate does not see. */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class AuditedRows {

    private final AuditLog log;

    AuditedRows(AuditLog log) {
        this.log = log;
    }

    /**
     * A row that is about nobody was stored or changed.
     *
     * @param kind of what it is, in kebab-case
     * @param before its fields, as texts; none when it is new
     */
    public void changed(
            AuditAction action, String kind, UUID id, Map<String, String> before, Map<String, String> after) {
        log.changed(action, new AuditLog.Change(null, kind, id, kind, id, EntityChanges.differences(before, after)));
    }
}
