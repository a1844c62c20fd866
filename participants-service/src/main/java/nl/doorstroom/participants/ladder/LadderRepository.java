package nl.doorstroom.participants.ladder;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Ladders of the present tenant. */
@Singleton
class LadderRepository implements PanacheRepositoryBase<Ladder, UUID> {

    /** Waits until nobody else reconsiders the ladder of a person, so that what each of them registers is seen by the last. */
    void awaitTurn(UUID participantId) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('ladder of ' || :person, 0))")
                .setParameter("person", participantId.toString())
                .getSingleResult();
    }
}
