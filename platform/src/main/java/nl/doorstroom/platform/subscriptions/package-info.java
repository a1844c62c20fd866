/**
 * Partners are told of events by webhook: that something happened, to which id, and where to read it with rights of their
 * own; docs/adr/0014 gives the reasons.
 */
@NullMarked
package nl.doorstroom.platform.subscriptions;

import org.jspecify.annotations.NullMarked;
