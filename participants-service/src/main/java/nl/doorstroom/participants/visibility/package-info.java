/** Whom a user may see: what links people to organisations, and who is protected. */
@NullMarked
package nl.doorstroom.participants.visibility;

import org.jspecify.annotations.NullMarked;
