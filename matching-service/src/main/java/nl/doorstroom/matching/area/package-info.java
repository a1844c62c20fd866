/** Where postcode areas lie, as an operator supplied it, and how far they are apart. */
@NullMarked
package nl.doorstroom.matching.area;

import org.jspecify.annotations.NullMarked;
