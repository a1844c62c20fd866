package nl.doorstroom.platform.inbox;

/**
 * Takes one type of event into the service's own tables, inside the transaction of the inbox row. Several features may
 * take the same type, each by a projector of its own. A projector is
 * order-proof: an event that is older than what it already knows of the aggregate changes nothing.
 *
 * @param <T> record with the fields that this service reads; further fields of the event are ignored
 */
public interface Projector<T> {

    /** The type that it takes, {@code nl.doorstroom.matching.placement-started.v1}. */
    String type();

    Class<T> payload();

    void project(IncomingEvent event, T payload);

    /**
     * Whether each event has a transaction of its own. A projector that locks rows says so: a batch of events would hold
     * the locks of all of them, in an order that nobody chose.
     */
    default boolean alone() {
        return false;
    }
}
