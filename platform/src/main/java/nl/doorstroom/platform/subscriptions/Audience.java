package nl.doorstroom.platform.subscriptions;

/** Which organisations may be told of an event, beside the tenant's own. */
public enum Audience {
    /** None: there is no rule yet by which another organisation would see what it is about. */
    OWN_ORGANISATION,
    /** Those that {@link PartnerEvents#linked} names for this event. */
    LINKED_ORGANISATIONS,
    /** All that work for the tenant: it is about no person. */
    EVERY_ORGANISATION
}
