package nl.doorstroom.reporting.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.jobs.Job;

/** Each day looks which published reports have cells that are known to be others since. */
@Singleton
class PublicationCorrections implements Job {

    private final Publications publications;
    private final PublicationRegister register;

    PublicationCorrections(Publications publications, PublicationRegister register) {
        this.publications = publications;
        this.register = register;
    }

    @Override
    public String name() {
        return "publication-corrections";
    }

    @Override
    public List<UUID> due(LocalDate day, UUID after, int limit) {
        return publications.list(null, null, null, after, limit).stream()
                .map(Publication::id)
                .toList();
    }

    @Override
    public void handle(UUID publication, LocalDate day) {
        register.lookAgain(publication);
    }
}
