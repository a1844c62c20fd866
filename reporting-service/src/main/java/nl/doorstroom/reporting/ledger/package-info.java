/**
 * What the other services told, kept for good, and the outcome rows that are computed from it.
 *
 * <p>A fact is stored as it was told. The events of one aggregate tell its changes; the counting wants the whole of it
 * after each change, so that is put together here, in the order of the aggregate's versions and whatever the order of
 * arrival.
 */
@NullMarked
package nl.doorstroom.reporting.ledger;

import org.jspecify.annotations.NullMarked;
