package nl.doorstroom.participants.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.Ids;

/** Income beside a benefit, from a day on until the next reduction or the end. */
@Entity
public class BenefitReduction {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private BenefitSpell spell;

    @Column(nullable = false)
    private LocalDate fromDate;

    private @Nullable BigDecimal hoursPerWeek;

    private @Nullable Long amountCents;

    @SuppressWarnings("NullAway")
    protected BenefitReduction() {}

    @SuppressWarnings("NullAway")
    BenefitReduction(BenefitSpell spell, Terms terms) {
        this.id = Ids.next();
        this.spell = spell;
        this.fromDate = terms.fromDate();
        this.hoursPerWeek = terms.hoursPerWeek();
        this.amountCents = terms.amountCents();
    }

    public Terms terms() {
        return new Terms(fromDate, hoursPerWeek, amountCents);
    }

    /**
     * What lowers the benefit; at least one of hours and amount is known.
     *
     * @param hoursPerWeek hours of paid work beside it
     * @param amountCents euro cents a month that are set off
     */
    public record Terms(
            LocalDate fromDate,
            @Nullable BigDecimal hoursPerWeek,
            @Nullable Long amountCents) {}
}
