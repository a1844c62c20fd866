/** What the tests of this service begin with. */
@NullMarked
package nl.doorstroom.matching.testing;

import org.jspecify.annotations.NullMarked;
