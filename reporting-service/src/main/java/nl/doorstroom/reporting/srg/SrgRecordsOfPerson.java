package nl.doorstroom.reporting.srg;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.personaldata.PersonalData;

/** What the person is told of deliveries: every record, as it was made to be delivered. */
@Singleton
class SrgRecordsOfPerson implements PersonalData {

    private final SrgStore store;

    SrgRecordsOfPerson(SrgStore store) {
        this.store = store;
    }

    @Override
    public String section() {
        return "reintegrationStatistics";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of();
    }

    @Override
    public List<?> of(UUID person) {
        return store.listRecordsOf(person).stream().map(SrgRecord::fields).toList();
    }
}
