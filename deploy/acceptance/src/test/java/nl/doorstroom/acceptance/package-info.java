/** What a user of the whole sees: the programmes, from the first registration to the figures. */
@NullMarked
package nl.doorstroom.acceptance;

import org.jspecify.annotations.NullMarked;
