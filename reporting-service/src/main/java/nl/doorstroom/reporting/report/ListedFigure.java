package nl.doorstroom.reporting.report;

import java.util.List;

/** A figure of which the single results can be listed: as many as it counts, when nobody is hidden from who asks. */
public interface ListedFigure {

    /** As in its address. */
    String name();

    /** What a result may be, as {@link ListedResult#kind} names it. */
    List<String> kinds();

    /**
     * The results of a question in the columns of {@link ListedResults}; everything of the question holds but its grouping.
     */
    FigureQuery results(Question question);
}
