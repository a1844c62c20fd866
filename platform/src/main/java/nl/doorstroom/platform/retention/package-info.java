/** What the mechanisms keep for a while is removed after it. */
@NullMarked
package nl.doorstroom.platform.retention;

import org.jspecify.annotations.NullMarked;
