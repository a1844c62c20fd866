package nl.doorstroom.participants.dataexport;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.Ids;

/** What one service has to prepare for a copy. */
@Entity
public class DataExportPart {

    @Id
    private UUID id;

    @TenantId
    @Column(nullable = false, updatable = false)
    private String tenant;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private DataExport export;

    @Column(nullable = false, updatable = false)
    private String service;

    private @Nullable Instant readyAt;

    @SuppressWarnings("NullAway")
    protected DataExportPart() {}

    @SuppressWarnings("NullAway")
    DataExportPart(DataExport export, String service) {
        this.id = Ids.next();
        this.export = export;
        this.service = service;
    }

    void ready(Instant at) {
        readyAt = at;
    }

    DataExport export() {
        return export;
    }

    public String service() {
        return service;
    }

    /** When the service had prepared it; null while it is waited for. */
    public @Nullable Instant readyAt() {
        return readyAt;
    }
}
