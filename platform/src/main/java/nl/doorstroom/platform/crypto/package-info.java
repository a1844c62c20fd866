/** Field encryption with one data key per person, and the blind index by which a secret value is found. */
@NullMarked
package nl.doorstroom.platform.crypto;

import org.jspecify.annotations.NullMarked;
