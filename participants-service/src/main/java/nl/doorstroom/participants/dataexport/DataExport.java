package nl.doorstroom.participants.dataexport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;

/** A copy of all that is kept of a person, in one part for each service. */
@Entity
public class DataExport extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false, updatable = false)
    private String requestedBy;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private DataExportState state = DataExportState.RUNNING;

    private @Nullable Instant finishedAt;

    @OneToMany(mappedBy = "export", cascade = CascadeType.ALL)
    @OrderBy("service")
    private List<DataExportPart> parts = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected DataExport() {}

    /** @param services of which each has a part */
    DataExport(UUID participantId, String requestedBy, Collection<String> services, Clock clock) {
        super(clock);
        this.participantId = participantId;
        this.requestedBy = requestedBy;
        services.stream().sorted().forEach(service -> parts.add(new DataExportPart(this, service)));
    }

    DataExportRequested request(Clock clock) {
        return new DataExportRequested(stamp(clock), id(), participantId);
    }

    /**
     * A service has prepared its part. The first time counts; what comes for a copy that was given up is kept all the same.
     *
     * @param service one of those that have a part; another one changes nothing
     */
    void ready(String service, Instant at, Clock clock) {
        parts.stream()
                .filter(part -> part.service().equals(service) && part.readyAt() == null)
                .findFirst()
                .ifPresent(part -> {
                    part.ready(at);
                    stamp(clock);
                });
        if (state == DataExportState.RUNNING && parts.stream().allMatch(part -> part.readyAt() != null)) {
            state = DataExportState.READY;
            finishedAt = changedAt();
        }
    }

    /** Another copy takes its place. */
    void giveUp(Clock clock) {
        stamp(clock);
        state = DataExportState.GIVEN_UP;
        finishedAt = changedAt();
    }

    /** Whether a part is waited for longer than that. */
    public boolean isLate(Duration patience, Instant now) {
        return state != DataExportState.READY && createdAt().plus(patience).isBefore(now);
    }

    /** When it cannot be read any more. */
    public Instant expiresAt(Duration retention) {
        return createdAt().plus(retention);
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    /** The user at the identity provider. */
    public String requestedBy() {
        return requestedBy;
    }

    public DataExportState state() {
        return state;
    }

    /** When the last part was ready, or the copy was given up; null until then. */
    public @Nullable Instant finishedAt() {
        return finishedAt;
    }

    public List<DataExportPart> parts() {
        return List.copyOf(parts);
    }
}
