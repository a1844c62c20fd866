package nl.doorstroom.participants.retention;

import java.time.Clock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import nl.doorstroom.platform.outbox.Aggregate;

/** How long a tenant keeps closed files of a category. */
@Entity
public class RetentionTerm extends Aggregate {

    @Column(nullable = false, updatable = false)
    private String category;

    @Column(nullable = false)
    private int months;

    @SuppressWarnings("NullAway")
    protected RetentionTerm() {}

    RetentionTerm(String category, int months, Clock clock) {
        super(clock);
        this.category = category;
        this.months = months;
    }

    void change(int changed, Clock clock) {
        months = changed;
        stamp(clock);
    }

    /** Code of list {@code retention-categories}. */
    public String category() {
        return category;
    }

    /** From the day on which a file was closed. */
    public int months() {
        return months;
    }
}
