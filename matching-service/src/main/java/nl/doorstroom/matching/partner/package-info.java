/** Of which events partners may be told. */
@NullMarked
package nl.doorstroom.matching.partner;

import org.jspecify.annotations.NullMarked;
