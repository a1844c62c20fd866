/** Of which events partners may be told. */
@NullMarked
package nl.doorstroom.participants.partner;

import org.jspecify.annotations.NullMarked;
