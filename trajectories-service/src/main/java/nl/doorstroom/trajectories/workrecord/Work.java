package nl.doorstroom.trajectories.workrecord;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/** What was done: a kind of work on a day, for so many hours of all people together. */
@Embeddable
public class Work {

    private static final int SCALE = 2;

    @Column(nullable = false)
    private String kind;

    @Column(nullable = false)
    private LocalDate workedOn;

    @Column(nullable = false)
    private BigDecimal hours;

    private @Nullable BigDecimal quantity;
    private @Nullable String unit;

    @Column(nullable = false)
    private String location;

    @SuppressWarnings("NullAway")
    protected Work() {}

    /**
     * @param kind code of list work-kinds
     * @param hours of all people together
     * @param unit code of list work-units, when there is a quantity
     * @param location in words; leaves this service never
     */
    public Work(
            String kind,
            LocalDate workedOn,
            BigDecimal hours,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            String location) {
        this.kind = kind;
        this.workedOn = workedOn;
        // As PostgreSQL keeps them, so that what is answered now is what is read later.
        this.hours = hours.setScale(SCALE, RoundingMode.UNNECESSARY);
        this.quantity = quantity == null ? null : quantity.setScale(SCALE, RoundingMode.UNNECESSARY);
        this.unit = unit;
        this.location = location;
    }

    public String kind() {
        return kind;
    }

    public LocalDate workedOn() {
        return workedOn;
    }

    public BigDecimal hours() {
        return hours;
    }

    public @Nullable BigDecimal quantity() {
        return quantity;
    }

    /** Code of list work-units. */
    public @Nullable String unit() {
        return unit;
    }

    public String location() {
        return location;
    }
}
