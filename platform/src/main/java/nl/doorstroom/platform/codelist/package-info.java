/** Code lists as data with validity. */
@NullMarked
package nl.doorstroom.platform.codelist;

import org.jspecify.annotations.NullMarked;
