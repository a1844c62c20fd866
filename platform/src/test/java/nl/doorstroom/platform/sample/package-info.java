/** A service as small as can be: notes that are written, changed, told and heard. */
@NullMarked
package nl.doorstroom.platform.sample;

import org.jspecify.annotations.NullMarked;
