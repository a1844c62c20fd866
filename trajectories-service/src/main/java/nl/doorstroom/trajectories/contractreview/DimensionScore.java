package nl.doorstroom.trajectories.contractreview;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What the work gives in one respect, from 1 (nothing to speak of) to 5 (very much), and what shows it. */
@Embeddable
public class DimensionScore {

    @Column(nullable = false)
    private String dimension;

    @Column(nullable = false)
    private int score;

    @Column(nullable = false)
    private String evidence;

    @SuppressWarnings("NullAway")
    protected DimensionScore() {}

    /**
     * @param dimension code of list societal-return-dimensions, or of the programme's own
     * @param evidence in words; stays in this service
     */
    public DimensionScore(String dimension, int score, String evidence) {
        this.dimension = dimension;
        this.score = score;
        this.evidence = evidence;
    }

    public String dimension() {
        return dimension;
    }

    public int score() {
        return score;
    }

    /** In words; stays in this service. */
    public String evidence() {
        return evidence;
    }
}
