package nl.doorstroom.matching.employer;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.Aggregate;

/** A branch of a company, or a company as a whole, where people can work. */
@Entity
public class Employer extends Aggregate {

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String kvkNumber;

    private @Nullable String branchNumber;

    private @Nullable String sbiCode;

    private @Nullable String organisation;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Establishment establishment;

    @Column(nullable = false)
    private LocalDate validFrom;

    @SuppressWarnings("NullAway")
    protected Employer() {}

    @SuppressWarnings("NullAway")
    Employer(EmployerDetails details, LocalDate validFrom, Clock clock) {
        super(clock);
        set(details, validFrom);
    }

    EmployerChanged register(Clock clock) {
        return new EmployerChanged(stamp(clock), details(), validFrom);
    }

    EmployerChanged change(EmployerDetails details, LocalDate from, Clock clock) {
        set(details, from);
        return new EmployerChanged(stamp(clock), details, from);
    }

    private void set(EmployerDetails details, LocalDate from) {
        name = details.name();
        kvkNumber = details.kvkNumber();
        branchNumber = details.branchNumber();
        sbiCode = details.sbiCode();
        organisation = details.organisation();
        establishment = details.establishment();
        validFrom = from;
    }

    public EmployerDetails details() {
        return new EmployerDetails(name, kvkNumber, branchNumber, sbiCode, organisation, establishment);
    }

    /** First day from which these details hold. */
    public LocalDate validFrom() {
        return validFrom;
    }
}
