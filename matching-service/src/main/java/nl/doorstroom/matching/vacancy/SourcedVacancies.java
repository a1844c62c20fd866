package nl.doorstroom.matching.vacancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Takes vacancies that others publish: each once, whenever it is sent, and told anew only when its words are others. */
@Singleton
public class SourcedVacancies {

    private final VacancyRepository vacancies;
    private final Event<VacancyPublished> published;
    private final DataSource database;
    private final CurrentTenant tenant;
    private final Clock clock;

    SourcedVacancies(
            VacancyRepository vacancies,
            Event<VacancyPublished> published,
            DataSource database,
            CurrentTenant tenant,
            Clock clock) {
        this.vacancies = vacancies;
        this.published = published;
        this.database = database;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** What became of a vacancy that was sent. */
    public enum Result {
        /** It was not known. */
        CREATED,
        /** It was known in other words. */
        CHANGED,
        /** It was known so, or takes nobody any more: then its words are left as they are. */
        UNCHANGED
    }

    /** @param result what became of it */
    public record Taken(Vacancy vacancy, Result result) {}

    /** Until the transaction ends nobody else takes anything of a source: the second of two at once finds the first. */
    public void hold(VacancySource.Way way, String party) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, "vacancies of " + tenant.tenant() + " " + way + " " + party);
            lock.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException("The source cannot be held", failure);
        }
    }

    /**
     * Publishes a vacancy of a source, or changes its words. The caller {@linkplain #hold holds} the source.
     *
     * @throws EmployerOfVacancyStays when it was published for another employer
     * @throws PositionsAreTaken when fewer positions would be left than are taken
     */
    public Taken take(VacancySource source, UUID employerId, VacancyTerms terms, LocalDate publishedOn) {
        UUID known = vacancies.findBySource(source).orElse(null);
        if (known == null) {
            Vacancy vacancy = new Vacancy(employerId, source, terms, publishedOn, clock);
            VacancyPublished event = vacancy.publish(clock);
            vacancies.persist(vacancy);
            published.fire(event);
            return new Taken(vacancy, Result.CREATED);
        }
        Vacancy vacancy = vacancies.lock(known);
        if (!vacancy.employerId().equals(employerId)) {
            throw new EmployerOfVacancyStays(vacancy.id());
        }
        if (vacancy.state() != VacancyState.OPEN || vacancy.terms().equals(terms)) {
            return new Taken(vacancy, Result.UNCHANGED);
        }
        published.fire(vacancy.change(terms, clock));
        return new Taken(vacancy, Result.CHANGED);
    }
}
