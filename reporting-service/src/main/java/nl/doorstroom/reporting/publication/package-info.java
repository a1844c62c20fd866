/**
 * Reports as they were published: bytes that never change, and which of their cells are known to be others since.
 */
@NullMarked
package nl.doorstroom.reporting.publication;

import org.jspecify.annotations.NullMarked;
