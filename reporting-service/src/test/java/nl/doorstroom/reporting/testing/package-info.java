/** Facts that read as English, for the tests of every figure. */
@NullMarked
package nl.doorstroom.reporting.testing;

import org.jspecify.annotations.NullMarked;
