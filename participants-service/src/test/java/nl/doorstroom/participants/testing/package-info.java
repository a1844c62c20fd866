/** Fixtures of this service's tests. */
@NullMarked
package nl.doorstroom.participants.testing;

import org.jspecify.annotations.NullMarked;
