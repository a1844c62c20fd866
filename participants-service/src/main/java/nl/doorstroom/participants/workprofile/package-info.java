/** Work profiles: all that matching may know of a person. */
@NullMarked
package nl.doorstroom.participants.workprofile;

import org.jspecify.annotations.NullMarked;
