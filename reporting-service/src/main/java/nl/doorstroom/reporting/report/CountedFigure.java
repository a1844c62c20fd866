package nl.doorstroom.reporting.report;

/**
 * A figure that takes the parameters of every figure, and no other.
 *
 * @param <R> one row of it
 */
public interface CountedFigure<R> {

    /** As in its address, and as its page in docs/figures is named. */
    String name();

    /** What a reader must know before using the numbers. */
    String note();

    Figure<R> of(Question question);
}
