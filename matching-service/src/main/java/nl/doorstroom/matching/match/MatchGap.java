package nl.doorstroom.matching.match;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.scoring.ClosedBy;
import nl.doorstroom.matching.scoring.Fit;
import nl.doorstroom.matching.scoring.GapKind;
import nl.doorstroom.platform.outbox.Ids;

/** One gap with an id of its own, to which a milestone refers. */
@Entity
@Immutable
public class MatchGap {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Match match;

    private int position;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private GapKind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ClosedBy closedBy;

    private boolean mustHave;

    private @Nullable String subject;

    private @Nullable String skillUri;

    private @Nullable BigDecimal amount;

    private @Nullable LocalDate expectedOn;

    @SuppressWarnings("NullAway")
    protected MatchGap() {}

    @SuppressWarnings("NullAway")
    MatchGap(Match match, int position, Fit.Gap gap) {
        this.id = Ids.next();
        this.match = match;
        this.position = position;
        this.kind = gap.kind();
        this.closedBy = gap.closedBy();
        this.mustHave = gap.mustHave();
        this.subject = gap.subject();
        this.skillUri = gap.skillUri();
        this.amount = gap.amount();
        this.expectedOn = gap.expectedOn();
    }

    public UUID id() {
        return id;
    }

    public Fit.Gap gap() {
        return new Fit.Gap(kind, closedBy, mustHave, subject, skillUri, amount, expectedOn);
    }
}
