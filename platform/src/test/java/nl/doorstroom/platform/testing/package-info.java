/** Real parts and fixtures for the tests of every service. */
@NullMarked
package nl.doorstroom.platform.testing;

import org.jspecify.annotations.NullMarked;
