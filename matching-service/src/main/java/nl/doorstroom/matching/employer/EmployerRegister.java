package nl.doorstroom.matching.employer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

/** Registers employers, each branch once. */
@Singleton
public class EmployerRegister {

    private final EmployerRepository employers;
    private final Event<EmployerChanged> changed;
    private final Clock clock;

    EmployerRegister(EmployerRepository employers, Event<EmployerChanged> changed, Clock clock) {
        this.employers = employers;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Registers an employer. Two registrations of one branch at the same moment are decided by the unique constraint.
     *
     * @throws EmployerAlreadyRegistered naming the employer that has the KVK number and branch
     */
    public Employer register(EmployerDetails details, LocalDate validFrom) {
        Employer employer = new Employer(details, validFrom, clock);
        requireFree(details, employer.id());
        EmployerChanged event = employer.register(clock);
        employers.persist(employer);
        changed.fire(event);
        return employer;
    }

    /** Replaces the details of an employer from a day on. */
    public void change(Employer employer, EmployerDetails details, LocalDate validFrom) {
        requireFree(details, employer.id());
        changed.fire(employer.change(details, validFrom, clock));
    }

    /** The employer with this KVK number and branch, as it is known; or one that is registered now. */
    public Employer findOrRegister(EmployerDetails details, LocalDate validFrom) {
        return employers
                .findByBranch(details.kvkNumber(), details.branchNumber())
                .orElseGet(() -> register(details, validFrom));
    }

    private void requireFree(EmployerDetails details, UUID except) {
        employers
                .findByBranch(details.kvkNumber(), details.branchNumber())
                .filter(known -> !known.id().equals(except))
                .ifPresent(known -> {
                    throw new EmployerAlreadyRegistered(known.id());
                });
    }
}
