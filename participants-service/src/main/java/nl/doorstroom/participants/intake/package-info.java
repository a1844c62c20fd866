/** Intakes: what a person wants, can and needs, in versions that stay readable. */
@NullMarked
package nl.doorstroom.participants.intake;

import org.jspecify.annotations.NullMarked;
