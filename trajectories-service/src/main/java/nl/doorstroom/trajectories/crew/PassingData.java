package nl.doorstroom.trajectories.crew;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import nl.doorstroom.platform.personaldata.PersonalData;
import nl.doorstroom.platform.personaldata.StoredRecords;

/** When somebody on a waiting list was passed over, and why. */
@Singleton
class PassingData {

    private final StoredRecords stored;
    private final EntityManager entities;

    PassingData(StoredRecords stored, EntityManager entities) {
        this.stored = stored;
        this.entities = entities;
    }

    @Produces
    @Singleton
    PersonalData passings() {
        return stored.section("waitingListPassings", this::list, Passing.class);
    }

    private List<Passing> list(UUID person) {
        return entities.createQuery("from Passing p where p.entry.participantId = :person order by p.id", Passing.class)
                .setParameter("person", person)
                .getResultList();
    }
}
