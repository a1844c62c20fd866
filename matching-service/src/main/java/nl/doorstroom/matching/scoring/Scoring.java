package nl.doorstroom.matching.scoring;

import java.time.LocalDate;

/** Explains how one person and one vacancy fit. */
public final class Scoring {

    private Scoring() {}

    /**
     * The fit of a person and a vacancy.
     *
     * @param from first day on which the person could start; a vacancy that started before starts on this day
     */
    public static Fit of(Candidate person, Work work, LocalDate from, Weights weights, Distances distances) {
        Codes codes = new Codes();
        Comparison comparison = new Comparison(weights, from, distances);
        Explanation explanation = new Explanation(person, work, weights.version());
        comparison.compare(new CodedCandidate(person, codes), new CodedWork(work, codes), explanation);
        return explanation.fit(comparison);
    }
}
