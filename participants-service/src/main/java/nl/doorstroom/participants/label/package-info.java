/** The label vault: to which groups of the law a person belongs, apart from the rest of the file, and read for a purpose. */
@NullMarked
package nl.doorstroom.participants.label;

import org.jspecify.annotations.NullMarked;
