/** One timeline of a person over all services. */
@NullMarked
package nl.doorstroom.participants.timeline;

import org.jspecify.annotations.NullMarked;
