package nl.doorstroom.participants.work;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.personaldata.PersonalData;

/** What a person is shown of the work that is known here. */
@Singleton
class WorkOfPerson implements PersonalData {

    private final WorkElsewhere work;

    WorkOfPerson(WorkElsewhere work) {
        this.work = work;
    }

    @Override
    public String section() {
        return "workElsewhere";
    }

    /** Plain rows, of events of other services. */
    @Override
    public Set<Class<?>> entities() {
        return Set.of();
    }

    @Override
    public List<?> of(UUID person) {
        return Stream.of(
                        work.listJobs(person),
                        work.listCrewPlaces(person),
                        work.listRoles(person),
                        work.listGuidance(person))
                .flatMap(List::stream)
                .toList();
    }
}
