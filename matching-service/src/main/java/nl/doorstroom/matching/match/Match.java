package nl.doorstroom.matching.match;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.matchrun.MatchRun;
import nl.doorstroom.matching.matchrun.Matcher;
import nl.doorstroom.matching.scoring.Fit;
import nl.doorstroom.matching.scoring.MatchStatus;
import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;

/** A professional's choice of a vacancy as what a person works towards. The gaps are what milestones are set for. */
@Entity
public class Match extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID matchRunId;

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false, updatable = false)
    private UUID vacancyId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private MatchStatus status;

    private @Nullable BigDecimal score;

    @Column(nullable = false, updatable = false)
    private String weightSet;

    @Column(nullable = false, updatable = false)
    private String inputVersion;

    @Column(nullable = false, updatable = false)
    private LocalDate targetedOn;

    @Column(nullable = false, updatable = false)
    private String targetedBy;

    @OneToMany(mappedBy = "match", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<MatchGap> gaps = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false, updatable = false)
    private List<Fit.MadeGood> madeGood = List.of();

    @SuppressWarnings("NullAway")
    protected Match() {}

    /**
     * A choice out of a run, with the fit as it is now.
     *
     * @throws MatchRunIsAboutAnother when the run ranked neither this person nor for this vacancy
     */
    public static Match choose(MatchRun run, Matcher.Pair pair, LocalDate targetedOn, String user, Clock clock) {
        return new Match(run, pair, targetedOn, user, clock);
    }

    @SuppressWarnings("NullAway")
    private Match(MatchRun run, Matcher.Pair pair, LocalDate targetedOn, String user, Clock clock) {
        super(clock);
        Fit fit = pair.fit();
        if (!run.covers(fit.participantId(), fit.vacancyId())) {
            throw new MatchRunIsAboutAnother(run.id());
        }
        this.matchRunId = run.id();
        this.participantId = fit.participantId();
        this.vacancyId = fit.vacancyId();
        this.status = fit.status();
        this.score = fit.score();
        this.weightSet = pair.weightSet();
        this.inputVersion = pair.inputVersion();
        this.targetedOn = targetedOn;
        this.targetedBy = user;
        this.madeGood = fit.madeGood();
        for (Fit.Gap gap : fit.gaps()) {
            gaps.add(new MatchGap(this, gaps.size(), gap));
        }
    }

    public MatchTargeted target(Clock clock) {
        return new MatchTargeted(stamp(clock), participantId, vacancyId, gaps(), targetedOn);
    }

    public UUID matchRunId() {
        return matchRunId;
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    public UUID vacancyId() {
        return vacancyId;
    }

    public MatchStatus status() {
        return status;
    }

    /** Points when it was chosen, or null when nothing was known. */
    public @Nullable BigDecimal score() {
        return score;
    }

    public String weightSet() {
        return weightSet;
    }

    /** SHA-256 of the person's and the vacancy's fields as they were compared. */
    public String inputVersion() {
        return inputVersion;
    }

    /** Day of the choice. */
    public LocalDate targetedOn() {
        return targetedOn;
    }

    /** What would be a gap if the employer did not make it good. */
    public List<Fit.MadeGood> madeGood() {
        return List.copyOf(madeGood);
    }

    public List<MatchGap> gaps() {
        return List.copyOf(gaps);
    }
}
