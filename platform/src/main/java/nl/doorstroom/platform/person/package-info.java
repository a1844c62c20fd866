/** Who is who, and whom a user may not see, as participants tells it to every service that keeps something of people. */
@NullMarked
package nl.doorstroom.platform.person;

import org.jspecify.annotations.NullMarked;
