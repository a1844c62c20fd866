/** What can go wrong on one machine before anything runs, each tested without starting a part. */
@NullMarked
package nl.doorstroom.local;

import org.jspecify.annotations.NullMarked;
