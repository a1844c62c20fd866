package nl.doorstroom.trajectories.contractreview;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import nl.doorstroom.trajectories.programme.ProgrammeRule;

/** How contracts of people in a programme are looked at before they end. */
@Entity
public class ContractReviewRule extends ProgrammeRule {

    @Column(nullable = false)
    private int alertWeeks;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private List<String> dimensionCodes = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private List<String> dimensionNames = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected ContractReviewRule() {}

    /** What holds in a programme that says nothing else. */
    public ContractReviewRule(UUID programmeId, Clock clock) {
        super(programmeId, clock);
        this.alertWeeks = 6;
    }

    /**
     * @param weeks so many weeks before its end a contract has to be decided on
     * @param own dimensions besides those of list societal-return-dimensions
     */
    public void change(int weeks, Collection<Dimension> own, Clock clock) {
        alertWeeks = weeks;
        dimensionCodes = new ArrayList<>(own.stream().map(Dimension::code).toList());
        dimensionNames = new ArrayList<>(own.stream().map(Dimension::name).toList());
        stamp(clock);
    }

    public int alertWeeks() {
        return alertWeeks;
    }

    /** Dimensions besides those of list societal-return-dimensions. */
    public List<Dimension> dimensions() {
        List<Dimension> dimensions = new ArrayList<>();
        for (int i = 0; i < dimensionCodes.size(); i++) {
            dimensions.add(new Dimension(dimensionCodes.get(i), dimensionNames.get(i)));
        }
        return List.copyOf(dimensions);
    }

    /** What the work gives, as one programme looks at it. */
    public record Dimension(String code, String name) {}
}
