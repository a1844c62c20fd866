/**
 * What was done for a person, in order: the changes that the audit log has anyway, as far as the caller may read what they
 * are of. Nothing is written for it.
 */
@NullMarked
package nl.doorstroom.platform.timeline;

import org.jspecify.annotations.NullMarked;
