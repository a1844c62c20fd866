package nl.doorstroom.participants.dataexport;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;

/** Copies of people's data of the present tenant. */
@Singleton
public class DataExportRepository implements PanacheRepositoryBase<DataExport, UUID> {

    /** @throws NotFound when there is no such copy of this person's data */
    public DataExport get(UUID participantId, UUID id) {
        return find("participantId = ?1 and id = ?2", participantId, id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Data export", id));
    }

    /** The one that is being made, which nobody else changes until this transaction ends. */
    Optional<DataExport> lockRunning(UUID participantId) {
        return find("participantId = ?1 and state = ?2", participantId, DataExportState.RUNNING)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** One that nobody else changes until this transaction ends. */
    Optional<DataExport> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of a person in the order in which they were asked for. */
    public List<DataExport> list(UUID participantId, @Nullable UUID after, int limit) {
        return new PageQuery().where("participantId =", participantId).list(this, after, limit);
    }
}
